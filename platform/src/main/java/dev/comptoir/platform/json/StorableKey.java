package dev.comptoir.platform.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import dev.comptoir.kernel.DomainException;
import java.io.IOException;

/** Reads the name of an entry that a caller chose, which is one line of text like any other. */
final class StorableKey extends KeyDeserializer {

    @Override
    public String deserializeKey(String key, DeserializationContext context) throws IOException {
        if (!TextRule.ONE_LINE.allows(key)) {
            DomainException refusal = StorableText.refusal(TextRule.ONE_LINE);
            throw JsonMappingException.from(context, refusal.getMessage(), refusal);
        }
        return key;
    }
}
