package dev.comptoir.files.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A body that came in whole, in its temporary place.
 *
 * @param isKept whether it stays there after it was stored, until its owner removes it
 */
public record Received(Path place, long size, byte[] sha256, boolean isKept) {

    /** A file of the spool that is whole. */
    public static Received of(Path place) throws IOException {
        return new Received(place, Files.size(place), Sha256.of(place), false);
    }

    public String sha256Hex() {
        return HexFormat.of().formatHex(sha256);
    }
}
