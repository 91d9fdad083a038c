package dev.comptoir.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.io.IOException;

/** Reads a text and refuses what UTF-8 and the database cannot hold: half a surrogate pair (RFC 8259 section 8.2), NUL. */
final class StorableText extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && !isStorable(text)) {
            DomainException refusal = new DomainException(
                    "invalid-character", Kind.INVALID, "The text contains a character that cannot be stored.");
            throw JsonMappingException.from(parser, refusal.getMessage(), refusal);
        }
        return text;
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
