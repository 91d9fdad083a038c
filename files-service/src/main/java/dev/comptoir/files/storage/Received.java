package dev.comptoir.files.storage;

import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A body that came in whole, in its temporary place.
 *
 * @param isKept whether it stays there after it was stored, until its owner removes it
 */
public record Received(Path place, long size, byte[] sha256, boolean isKept) {

    public String sha256Hex() {
        return HexFormat.of().formatHex(sha256);
    }
}
