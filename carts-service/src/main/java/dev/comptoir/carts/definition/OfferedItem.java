package dev.comptoir.carts.definition;

import dev.comptoir.carts.definition.domain.DefinitionProblem;
import dev.comptoir.carts.definition.domain.SignedPrice;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An item that a shopper puts into a cart, with the definition of its page.
 *
 * @param pointer to it in the request
 * @param definition null for the catalogue's price
 */
public record OfferedItem(String pointer, String sku, String definition, Map<String, String> options) {

    public OfferedItem {
        options = options == null ? Map.of() : options;
    }

    /** Refuses options that no definition offers. */
    public boolean isDefined() {
        if (definition == null && !options.isEmpty()) {
            throw pointing(DefinitionProblem.notGiven());
        }
        return definition != null;
    }

    public DefinitionToken token() {
        return here(() -> DefinitionToken.parse(definition));
    }

    public SignedPrice price(DefinitionToken token, String secret, Instant now) {
        return here(() -> token.price(secret, sku, options, now));
    }

    private <T> T here(Supplier<T> step) {
        try {
            return step.get();
        } catch (DomainException refusal) {
            throw pointing(refusal);
        }
    }

    private DomainException pointing(DomainException refusal) {
        return new DomainException(
                refusal.code(),
                refusal.kind(),
                refusal.getMessage(),
                refusal.details(),
                refusal.errors().stream()
                        .map(error -> new FieldError(pointer + error.pointer(), error.code(), error.detail()))
                        .toList());
    }
}
