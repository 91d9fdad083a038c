package dev.comptoir.orders.export;

import dev.comptoir.kernel.Money;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML that is valid by {@code export/order-export-1.xsd}. */
final class XmlFile implements OrderFile {

    static final String NAMESPACE = "urn:comptoir:order-export:1";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    XmlFile(Instant asOf) {
        try {
            xml = FACTORY.createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("orders");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("asOf", asOf.toString());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void add(ExportedOrder order) {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("order");
            write(order.values());
            if (!order.lines().isEmpty()) {
                xml.writeStartElement("lines");
                for (Map<ExportColumn, Object> line : order.lines()) {
                    xml.writeStartElement("line");
                    write(line);
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Map<ExportColumn, Object> values) throws XMLStreamException {
        for (Map.Entry<ExportColumn, Object> value : values.entrySet()) {
            write(value.getKey().key(), value.getValue());
        }
    }

    private void write(String name, Object value) throws XMLStreamException {
        if (value == null) {
            return;
        }
        xml.writeStartElement(name);
        switch (value) {
            case Money money -> {
                xml.writeAttribute("currency", money.currency());
                xml.writeCharacters(money.amount());
            }
            case ExportedRefunds refunds -> writeAll(refunds);
            default -> xml.writeCharacters(allowed(value.toString()));
        }
        xml.writeEndElement();
    }

    private void writeAll(ExportedRefunds refunds) throws XMLStreamException {
        for (ExportedRefunds.Refund refund : refunds.all()) {
            xml.writeStartElement("refund");
            write("amount", refund.amount());
            write("issuedAt", refund.issuedAt());
            write("reason", refund.reason());
            if (refund.lines() != null) {
                xml.writeStartElement("lines");
                for (ExportedRefunds.Units units : refund.lines()) {
                    xml.writeStartElement("line");
                    write("lineNumber", units.lineNumber());
                    write("quantity", units.quantity());
                    write("amount", units.amount());
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            write("shipping", refund.shipping());
            xml.writeEndElement();
        }
    }

    /** XML 1.0 has no way to write some characters at all. */
    private static String allowed(String text) {
        return text.codePoints().allMatch(XmlFile::isAllowed)
                ? text
                : text.codePoints()
                        .map(each -> isAllowed(each) ? each : '\ufffd')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int each) {
        return each >= 0x20 && each <= 0xd7ff
                || each >= 0xe000 && each <= 0xfffd
                || each >= 0x10000
                || each == '\t'
                || each == '\n'
                || each == '\r';
    }

    @Override
    public void end() {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String take() {
        String taken = out.toString();
        out.getBuffer().setLength(0);
        return taken;
    }
}
