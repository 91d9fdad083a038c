package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.Image;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture of a product. */
@Schema(name = "ProductImage")
public record ProductImage(
        @Schema(description = "Where it is", examples = "https://shop.example.com/tee.jpg")
        @NotNull
        @Size(max = Texts.ADDRESS)
        @Pattern(regexp = Texts.WEB_ADDRESS, message = Texts.WEB_ADDRESS_MESSAGE)
        String url,

        @Schema(
                description = "What it shows, for people who do not see it",
                examples = "A red tee shirt from the front")
        @Size(min = 1, max = 512)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String alt) {

    static ProductImage of(Image image) {
        return new ProductImage(image.url(), image.alt());
    }

    Image toImage() {
        return new Image(url, alt);
    }
}
