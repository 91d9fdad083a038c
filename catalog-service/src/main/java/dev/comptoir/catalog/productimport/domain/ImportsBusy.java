package dev.comptoir.catalog.productimport.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** Refuses another import while one runs: two at once would only slow each other and the shop down. */
public final class ImportsBusy extends DomainException {

    public ImportsBusy() {
        super("import-running", Kind.UNAVAILABLE, "Another product import is running. Try again when it is finished.");
    }
}
