package dev.comptoir.files.storage;

import java.nio.file.Path;
import java.util.HexFormat;

/** A body that came in whole, in its temporary place. */
public record Received(Path place, long size, byte[] sha256) {

    public String sha256Hex() {
        return HexFormat.of().formatHex(sha256);
    }
}
