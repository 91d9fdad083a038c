package dev.comptoir.carts.definition.domain;

import dev.comptoir.carts.catalog.domain.QuantityLimits;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a signed definition says of an item with the options that the shopper chose.
 *
 * @param options what was chosen, in the order of the definition
 * @param limits null where the catalogue's count
 */
public record SignedPrice(
        UUID keyId, Money unitPrice, Map<String, String> options, QuantityLimits limits, Instant expiresAt) {

    public SignedPrice {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Whether it sells the same thing for the same price, however long. */
    public boolean isSameAs(SignedPrice other) {
        return other != null && unitPrice.equals(other.unitPrice) && options.equals(other.options);
    }
}
