package dev.comptoir.files.image;

import dev.comptoir.files.image.domain.ImageType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A picture that anybody may see.
 *
 * @param files the original first, then smaller ones
 */
record Image(UUID id, String sha256, ImageType type, Instant createdAt, List<File> files) {

    /** One size of a picture. */
    record File(String name, ImageType type, int width, int height, long size, String storageKey) {}

    File original() {
        return files.getFirst();
    }
}
