package dev.comptoir.files.file.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;
import java.util.UUID;

/** Buyers may still download the file, so it stays. */
public final class FileStillSold extends DomainException {

    private static final long serialVersionUID = 1L;

    public FileStillSold(UUID guid, long liveEntitlements) {
        super(
                "file-has-live-entitlements",
                Kind.CONFLICT,
                "Buyers may still download this file. Revoke their entitlements first, or wait until they end.",
                Map.of("fileGuid", guid, "liveEntitlements", liveEntitlements));
    }
}
