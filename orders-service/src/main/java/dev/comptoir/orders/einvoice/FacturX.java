package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.document.ArchivalPdf;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts the XML of an invoice into its PDF, as Factur-X and ZUGFeRD find it. */
final class FacturX implements ArchivalPdf.Addition {

    private static final String FILE = "factur-x.xml";

    private final String title;
    private final ElectronicInvoice invoice;
    private final byte[] xml;

    /** @param title what the document is called before its number */
    FacturX(String title, ElectronicInvoice invoice, byte[] xml) {
        this.title = title + " " + invoice.number();
        this.invoice = invoice;
        this.xml = xml;
    }

    @Override
    public void addTo(PDDocument pdf) throws IOException {
        ZonedDateTime issued = invoice.issueDate().atStartOfDay(ZoneOffset.UTC);
        embed(pdf, issued);
        describe(pdf, issued);
    }

    private void embed(PDDocument pdf, ZonedDateTime issued) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
        file.setSubtype("text/xml");
        file.setSize(xml.length);
        file.setModDate(GregorianCalendar.from(issued));
        PDComplexFileSpecification name = new PDComplexFileSpecification();
        name.setFile(FILE);
        name.setFileUnicode(FILE);
        name.setFileDescription("EN 16931");
        name.setEmbeddedFile(file);
        name.setEmbeddedFileUnicode(file);
        name.getCOSObject().setName("AFRelationship", "Alternative");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(FILE, name));
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        COSArray associated = new COSArray();
        associated.add(name);
        catalog.getCOSObject().setItem("AF", associated);
    }

    /** What is said about the file stands in it twice and must be the same. */
    private void describe(PDDocument pdf, ZonedDateTime issued) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(invoice.seller().name());
        information.setProducer("Comptoir");
        information.setCreationDate(GregorianCalendar.from(issued));
        information.setModificationDate(GregorianCalendar.from(issued));
        pdf.setDocumentInformation(information);
        byte[] metadata = FacturXMetadata.write(title, invoice);
        pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(metadata)));
    }
}
