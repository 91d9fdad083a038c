package dev.comptoir.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a text and refuses what no one can type or see: halves of surrogate pairs (RFC 8259 section 8.2) and control
 * characters, see {@link TextRule}. A note, a message and what else {@link #WITH_LINES} names may have lines where it takes
 * more than {@value #ONE_LINE} characters; a name or an address of the web is one line however long it is.
 */
final class StorableText extends StringDeserializer implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;
    private static final int ONE_LINE = 300;

    /** The last word of the names of fields that hold what somebody writes, not what something is called. */
    private static final Set<String> WITH_LINES = Set.of(
            "address",
            "claims",
            "comment",
            "description",
            "detail",
            "evidence",
            "footer",
            "goods",
            "html",
            "message",
            "note",
            "notes",
            "reason",
            "remark",
            "text");

    private final TextRule rule;

    StorableText() {
        this(TextRule.ONE_LINE);
    }

    private StorableText(TextRule rule) {
        this.rule = rule;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field) {
        boolean isText = field != null && field.getType().hasRawClass(String.class);
        Size size = isText ? field.getAnnotation(Size.class) : null;
        boolean isLong = size != null && size.max() > ONE_LINE && size.max() < Integer.MAX_VALUE;
        return isLong && WITH_LINES.contains(lastWord(field.getName())) ? new StorableText(TextRule.LINES) : this;
    }

    /** {@code merchantNotes} gives {@code notes}. */
    private static String lastWord(String name) {
        return name.replaceFirst(".*(?=\\p{Lu})", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && !rule.allows(text)) {
            DomainException refusal = refusal(rule);
            throw JsonMappingException.from(parser, refusal.getMessage(), refusal);
        }
        return text;
    }

    static DomainException refusal(TextRule rule) {
        return new DomainException(
                "invalid-character", Kind.INVALID, "The text contains " + rule.refused() + ", which it cannot have.");
    }
}
