package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.creditnote.CreditNoteStore;
import dev.comptoir.orders.document.ArchivalPdf;
import dev.comptoir.orders.document.DocumentFormat;
import dev.comptoir.orders.document.PdfFileStore;
import dev.comptoir.orders.document.PdfPages;
import dev.comptoir.orders.document.PdfWords;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoices;
import dev.comptoir.orders.einvoice.domain.ElectronicWords;
import dev.comptoir.orders.invoice.InvoiceStore;
import dev.comptoir.orders.invoice.domain.Document;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Gives issued documents as electronic invoices, each written once in each format. */
@ApplicationScoped
class FindElectronicInvoice {

    private final InvoiceStore invoices;
    private final CreditNoteStore notes;
    private final PdfFileStore files;
    private final ArchivalPdf pdf;

    FindElectronicInvoice(InvoiceStore invoices, CreditNoteStore notes, PdfFileStore files, ArchivalPdf pdf) {
        this.invoices = invoices;
        this.notes = notes;
        this.files = files;
        this.pdf = pdf;
    }

    Uni<ElectronicFile> invoice(UUID id, DocumentFormat format) {
        return invoices.find(id).chain(invoice -> file(id, invoice.document(), invoice.issuedAt(), format));
    }

    Uni<ElectronicFile> creditNote(UUID id, DocumentFormat format) {
        return notes.find(id).chain(note -> file(id, note.document(), note.issuedAt(), format));
    }

    private Uni<ElectronicFile> file(UUID id, Document document, Instant issuedAt, DocumentFormat format) {
        String name = PdfPages.title(document) + " " + document.number();
        return files.find(id, format)
                .chain(stored -> stored.isPresent()
                        ? Uni.createFrom().item(stored.get())
                        : files.add(id, format, () -> write(document, issuedAt, format)))
                .map(content -> new ElectronicFile(name, format, content));
    }

    private Uni<byte[]> write(Document document, Instant issuedAt, DocumentFormat format) {
        ElectronicInvoice invoice = ElectronicInvoices.of(document, words(document));
        return switch (format) {
            case UBL -> Uni.createFrom().item(UblXml.write(invoice));
            case CII -> Uni.createFrom().item(CiiXml.write(invoice));
            case PDF, FACTUR_X ->
                pdf.write(document, issuedAt, new FacturX(PdfPages.title(document), invoice, CiiXml.write(invoice)));
        };
    }

    private static ElectronicWords words(Document document) {
        PdfWords words = PdfWords.of(document.language());
        return new ElectronicWords(
                words.messages().shipping(),
                words.messages().credit(),
                words.messages().creditTerms(),
                words.exemptions());
    }
}
