package dev.comptoir.files.image;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture and its addresses. */
@Schema(
        name = "Image",
        description = "A picture that anybody may see",
        requiredProperties = {"contentType", "sha256", "url"})
record ImageView(
        UUID id,

        @Schema(description = "Media type, told by the content", maxLength = 40)
        String contentType,

        @Schema(description = "Pixels", minimum = "1") int width,

        @Schema(description = "Pixels", minimum = "1") int height,

        @Schema(description = "Bytes", minimum = "1") long size,

        @Schema(description = "SHA-256 in hex", maxLength = 64)
        String sha256,

        @Schema(description = "Where everybody sees it; never changes, for `logoUrl` and `imageUrl`", maxLength = 2000)
        String url,

        @Schema(description = "Smaller ones, the largest first; none of what moves", maxItems = 10)
        List<Variant> variants,

        Instant createdAt) {

    /** A smaller one. */
    @Schema(name = "ImageVariant", description = "A smaller one of a picture", requiredProperties = "url")
    record Variant(
            @Schema(description = "Pixels", minimum = "1") int width,
            @Schema(description = "Pixels", minimum = "1") int height,
            @Schema(description = "Bytes", minimum = "1") long size,
            @Schema(maxLength = 2000) String url) {}

    static ImageView of(Image image, String publicUrl) {
        String address = publicUrl + "/v1/images/" + image.id() + "/";
        Image.File original = image.original();
        return new ImageView(
                image.id(),
                original.type().mediaType(),
                original.width(),
                original.height(),
                original.size(),
                image.sha256(),
                address + original.name(),
                image.files().stream()
                        .skip(1)
                        .map(file -> new Variant(file.width(), file.height(), file.size(), address + file.name()))
                        .toList(),
                image.createdAt());
    }
}
