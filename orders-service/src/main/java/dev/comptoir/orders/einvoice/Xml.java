package dev.comptoir.orders.einvoice;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in the order it is told: what has no text is left out, elements that would be empty too. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    /** Elements that are begun once something stands in them, the outermost last. */
    private final Deque<String> waiting = new ArrayDeque<>();

    private Xml() throws XMLStreamException {
        out = FACTORY.createXMLStreamWriter(text);
    }

    /** Says what is in an element. */
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    /** @param namespaces by prefix; the empty one is that of names without prefix */
    static byte[] document(String root, Map<String, String> namespaces, Content content) {
        try {
            Xml xml = new Xml();
            xml.out.writeStartDocument("UTF-8", "1.0");
            xml.out.writeStartElement(root);
            for (Map.Entry<String, String> each : namespaces.entrySet()) {
                String prefix = each.getKey().isEmpty() ? "xmlns" : "xmlns:" + each.getKey();
                xml.out.writeAttribute(prefix, each.getValue());
            }
            content.write(xml);
            xml.out.writeEndDocument();
            xml.out.close();
            return xml.text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void in(String name, Content content) throws XMLStreamException {
        waiting.push(name);
        content.write(this);
        if (name.equals(waiting.peek())) {
            waiting.pop();
        } else {
            out.writeEndElement();
        }
    }

    /** Begins an element that has attributes; {@link #end} ends it. */
    void begin(String name, Map<String, String> attributes) throws XMLStreamException {
        begin();
        out.writeStartElement(name);
        for (Map.Entry<String, String> each : attributes.entrySet()) {
            out.writeAttribute(each.getKey(), each.getValue());
        }
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    /** The element stands also when it is empty. */
    void always() throws XMLStreamException {
        begin();
    }

    void text(String name, String value) throws XMLStreamException {
        text(name, value, null, null);
    }

    void amount(String name, BigDecimal value) throws XMLStreamException {
        text(name, value == null ? null : value.toPlainString());
    }

    void amount(String name, BigDecimal value, String currency) throws XMLStreamException {
        text(name, value == null ? null : value.toPlainString(), "currencyID", currency);
    }

    /** @param attribute null for none; left out where it has no value */
    void text(String name, String value, String attribute, String of) throws XMLStreamException {
        String clean = value == null ? "" : clean(value);
        if (clean.isBlank()) {
            return;
        }
        begin();
        out.writeStartElement(name);
        if (attribute != null && of != null) {
            out.writeAttribute(attribute, of);
        }
        out.writeCharacters(clean);
        out.writeEndElement();
    }

    private void begin() throws XMLStreamException {
        while (!waiting.isEmpty()) {
            out.writeStartElement(waiting.pollLast());
        }
    }

    /** What XML has no way to write is left out. */
    private static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints().filter(Xml::isWritable).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isWritable(int letter) {
        boolean isControl = letter < ' ' && letter != '\n' && letter != '\t' || letter >= 0x7f && letter <= 0x9f;
        boolean isHalf = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !isControl && !isHalf && letter != 0xfffe && letter != 0xffff;
    }
}
