package dev.comptoir.carts.cart;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.contracts.json.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Keeps a cart's content in one column as JSON, so that a whole cart is one row: one read and one write per edit. */
@Immutable
@Converter(autoApply = true)
public class CartContentConverter implements AttributeConverter<CartContent, String> {

    @Override
    public String convertToDatabaseColumn(CartContent content) {
        try {
            return EventJson.MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a cart's content cannot be written", e);
        }
    }

    @Override
    public CartContent convertToEntityAttribute(String json) {
        return read(json);
    }

    /** For the statements of the plain SQL lane that read the same column. */
    public static CartContent read(String json) {
        try {
            return EventJson.MAPPER.readValue(json, CartContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored cart cannot be read", e);
        }
    }
}
