package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.productfacts.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page whose products are wanted. */
@Schema(name = "ProductFetchRequest")
public record ProductFetchRequest(
        @Schema(
                description =
                        "A page with one or many buy buttons, or a JSON file; its domain is in /v1/settings/catalog",
                examples = "https://shop.example.com/products")
        @NotNull
        @Size(max = Texts.ADDRESS)
        @Pattern(regexp = Texts.WEB_ADDRESS, message = Texts.WEB_ADDRESS_MESSAGE)
        String url,

        @Schema(description = "True: says what would happen and changes nothing", defaultValue = "false")
        Boolean dryRun,

        @Schema(
                description = "True: also reads the pages that this one leads to with rel=next, 20 in all",
                defaultValue = "false")
        Boolean followPages) {

    boolean isFollowing() {
        return Boolean.TRUE.equals(followPages);
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
