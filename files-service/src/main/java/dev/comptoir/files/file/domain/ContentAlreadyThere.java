package dev.comptoir.files.file.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;
import java.util.UUID;

/** A file's content was sent a second time. */
public final class ContentAlreadyThere extends DomainException {

    private static final long serialVersionUID = 1L;

    public ContentAlreadyThere(UUID guid) {
        super(
                "content-already-there",
                Kind.CONFLICT,
                "This file has its content, which never changes. Create a new file for another content.",
                Map.of("fileGuid", guid));
    }
}
