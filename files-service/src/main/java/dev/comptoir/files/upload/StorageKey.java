package dev.comptoir.files.upload;

import dev.comptoir.files.storage.Received;
import java.util.UUID;

/** Names the place of a stored content. */
final class StorageKey {

    private StorageKey() {}

    /** No user text in paths; two uploads never share a name, even of the same bytes to the same file. */
    static String of(UUID id, Received received) {
        String hash = received.sha256Hex();
        return hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + id + "-" + UUID.randomUUID();
    }
}
