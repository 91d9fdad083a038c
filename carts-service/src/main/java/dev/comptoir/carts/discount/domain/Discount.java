package dev.comptoir.carts.discount.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A discount of the store.
 *
 * @param name customers see it
 * @param code the one everybody may use, as the merchant writes it; empty for none
 * @param active false while it is paused
 * @param uses reserved and redeemed
 */
public record Discount(
        UUID id,
        long version,
        String name,
        String code,
        DiscountTerms terms,
        boolean active,
        long uses,
        Instant createdAt,
        Instant updatedAt) {

    public Discount raised(Instant now) {
        return new Discount(id, version + 1, name, code, terms, active, uses, createdAt, now);
    }

    public Optional<String> codeKey() {
        return Optional.of(code).filter(given -> !given.isEmpty()).map(DiscountCode::key);
    }

    public boolean isExhausted() {
        return terms.maxUses() != null && uses >= terms.maxUses();
    }
}
