package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;

/** Refuses a second product with the same merchant-defined id. */
public final class ExternalIdTaken extends DomainException {

    public ExternalIdTaken(String externalId) {
        super(
                "external-id-taken",
                Kind.CONFLICT,
                "There is a product with the externalId " + externalId + " already.",
                Map.of("externalId", externalId));
    }
}
