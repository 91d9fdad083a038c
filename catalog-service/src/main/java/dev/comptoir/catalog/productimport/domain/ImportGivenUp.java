package dev.comptoir.catalog.productimport.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;
import java.util.UUID;

/** Says that an import was marked as failed while it still ran, because nothing was heard of it for too long. */
public final class ImportGivenUp extends DomainException {

    ImportGivenUp(UUID id) {
        super(
                "import-interrupted",
                Kind.UNAVAILABLE,
                "The import took too long and was given up. Send the file again: what is done stays done.",
                Map.of("importId", id));
    }
}
