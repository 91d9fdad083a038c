package dev.comptoir.catalog.productimport.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;
import java.util.UUID;

/** Says that no import has this id. */
public final class ImportNotFound extends DomainException {

    public ImportNotFound(UUID id) {
        super("import-not-found", Kind.NOT_FOUND, "There is no product import with this id.", Map.of("importId", id));
    }
}
