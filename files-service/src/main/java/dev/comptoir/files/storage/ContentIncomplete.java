package dev.comptoir.files.storage;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** The body ended before it was whole; nothing of it is kept. */
public final class ContentIncomplete extends DomainException {

    private static final long serialVersionUID = 1L;

    public ContentIncomplete() {
        super("content-incomplete", Kind.INVALID, "The body ended early. Nothing was kept; send it again.");
    }
}
