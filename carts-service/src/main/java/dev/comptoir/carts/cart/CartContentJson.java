package dev.comptoir.carts.cart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.json.Json;

/** Writes a cart's content into one column and reads it back, so that a whole cart is one row. */
public final class CartContentJson {

    private static final ObjectReader READER = Json.MAPPER.readerFor(CartContent.class);
    private static final ObjectWriter WRITER = Json.MAPPER.writerFor(CartContent.class);

    private CartContentJson() {}

    static String write(CartContent content) {
        try {
            return WRITER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a cart's content cannot be written", e);
        }
    }

    public static CartContent read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored cart cannot be read", e);
        }
    }
}
