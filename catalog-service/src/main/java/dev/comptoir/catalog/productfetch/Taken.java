package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.productfetch.domain.ButtonResult;
import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/**
 * What became of the product that a button offers; a dry run only says so.
 *
 * @param refusal null where it was taken
 */
record Taken(ButtonResult result, UUID productId, DomainException refusal) {

    static Taken of(ButtonResult result, UUID productId) {
        return new Taken(result, productId, null);
    }

    static Taken refused(DomainException refusal) {
        return new Taken(ButtonResult.REFUSED, null, refusal);
    }
}
