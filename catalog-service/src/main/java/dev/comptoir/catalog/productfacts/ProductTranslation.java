package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.Translation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product in another language. */
@Schema(name = "ProductTranslation")
public record ProductTranslation(
        @Schema(description = "Its name; left out where it is the same", examples = "Thé Earl Grey")
        @Size(min = 1, max = Texts.NAME)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String name,

        @Schema(description = "Its description as plain text; left out where it is the same") @Size(max = 10_000)
        String description) {

    static ProductTranslation of(Translation translation) {
        return new ProductTranslation(translation.name(), translation.description());
    }

    Translation toTranslation() {
        return new Translation(name, description);
    }
}
