package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.einvoice.domain.ElectronicInvoice;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Writes what a Factur-X file says about itself (XMP), with the description of the words that PDF/A does not know. */
final class FacturXMetadata {

    private static final String FACTUR_X = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";
    private static final String PDF_UA = "http://www.aiim.org/pdfua/ns/id/";
    private static final String START = "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String END = "\n<?xpacket end=\"w\"?>";

    private record Property(String name, String type, String category, String description) {}

    private FacturXMetadata() {}

    static byte[] write(String title, ElectronicInvoice invoice) {
        byte[] xml = Xml.document("x:xmpmeta", Map.of("x", "adobe:ns:meta/"), meta -> {
            meta.begin("rdf:RDF", namespaces());
            meta.begin("rdf:Description", Map.of("rdf:about", ""));
            known(meta, title, invoice);
            words(meta);
            meta.in("pdfaExtension:schemas", schemas -> {
                meta.begin("rdf:Bag", Map.of());
                schema(schemas, "Factur-X PDFA Extension Schema", FACTUR_X, "fx", facturX());
                schema(schemas, "PDF/UA identification schema", PDF_UA, "pdfuaid", pdfUa());
                meta.end();
            });
            meta.end();
            meta.end();
        });
        String text = new String(xml, StandardCharsets.UTF_8);
        String body = text.substring(text.indexOf("<x:xmpmeta"));
        return (START + body + END).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> namespaces() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        all.put("xmlns:pdf", "http://ns.adobe.com/pdf/1.3/");
        all.put("xmlns:xmp", "http://ns.adobe.com/xap/1.0/");
        all.put("xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/");
        all.put("xmlns:pdfuaid", PDF_UA);
        all.put("xmlns:pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/");
        all.put("xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#");
        all.put("xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#");
        all.put("xmlns:fx", FACTUR_X);
        return all;
    }

    private static void known(Xml xml, String title, ElectronicInvoice invoice) throws XMLStreamException {
        xml.text("dc:format", "application/pdf");
        xml.in("dc:title", name -> name.in("rdf:Alt", all -> all.text("rdf:li", title, "xml:lang", "x-default")));
        xml.in(
                "dc:creator",
                by -> by.in(
                        "rdf:Seq", all -> all.text("rdf:li", invoice.seller().name())));
        xml.text("pdf:Producer", "Comptoir");
        String issued = invoice.issueDate() + "T00:00:00Z";
        xml.text("xmp:CreateDate", issued);
        xml.text("xmp:ModifyDate", issued);
        xml.text("pdfaid:part", "3");
        xml.text("pdfaid:conformance", "A");
        xml.text("pdfuaid:part", "1");
    }

    private static void words(Xml xml) throws XMLStreamException {
        xml.text("fx:DocumentType", "INVOICE");
        xml.text("fx:DocumentFileName", "factur-x.xml");
        xml.text("fx:Version", "1.0");
        xml.text("fx:ConformanceLevel", "EN 16931");
    }

    private static List<Property> facturX() {
        return List.of(
                new Property("DocumentFileName", "Text", "external", "The name of the embedded XML document"),
                new Property("DocumentType", "Text", "external", "The type of the hybrid document in capital letters"),
                new Property("Version", "Text", "external", "The version of the standard of the embedded XML document"),
                new Property(
                        "ConformanceLevel", "Text", "external", "The conformance level of the embedded XML document"));
    }

    private static List<Property> pdfUa() {
        return List.of(new Property("part", "Integer", "internal", "The part of ISO 14289 to which the file conforms"));
    }

    private static void schema(Xml xml, String name, String uri, String prefix, List<Property> properties)
            throws XMLStreamException {
        xml.begin("rdf:li", Map.of("rdf:parseType", "Resource"));
        xml.text("pdfaSchema:schema", name);
        xml.text("pdfaSchema:namespaceURI", uri);
        xml.text("pdfaSchema:prefix", prefix);
        xml.in("pdfaSchema:property", all -> {
            all.begin("rdf:Seq", Map.of());
            for (Property property : properties) {
                all.begin("rdf:li", Map.of("rdf:parseType", "Resource"));
                all.text("pdfaProperty:name", property.name());
                all.text("pdfaProperty:valueType", property.type());
                all.text("pdfaProperty:category", property.category());
                all.text("pdfaProperty:description", property.description());
                all.end();
            }
            all.end();
        });
        xml.end();
    }
}
