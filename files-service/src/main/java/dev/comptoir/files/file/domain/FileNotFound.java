package dev.comptoir.files.file.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;
import java.util.UUID;

/** No file has this GUID, or it was deleted. */
public final class FileNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public FileNotFound(UUID guid) {
        super("file-not-found", Kind.NOT_FOUND, "There is no file with this GUID.", Map.of("fileGuid", guid));
    }
}
