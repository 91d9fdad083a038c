package dev.comptoir.catalog.definition;

import dev.comptoir.catalog.definition.domain.OfferedOption;
import dev.comptoir.catalog.productfacts.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which variant is defined, with which options and for how long. */
@Schema(name = "DefineProductRequest", description = "Every field may be left out.")
public record DefineProductRequest(
        @Schema(description = "Left out for the only variant of the product", examples = "MUG")
        @Size(min = 1, max = Texts.SKU)
        String sku,

        @Schema(description = """
                        Options beside those that the product has and the variant leaves open, which are always offered with all \
                        their values; an option of the same name replaces it, to give its values a price""") @Size(max = 10) List<@NotNull @Valid DefinitionOption> options,

        @Schema(description = "Seconds from now on for which it counts, a minute to a year", defaultValue = "86400")
        @Min(60)
        @Max(31_622_400)
        Integer expiresInSeconds,

        @Schema(description = "When it begins to count; left out: at once", examples = "2026-11-27T00:00:00Z")
        Instant validFrom,

        @Schema(description = "Key to sign with (`/settings/carts/signing-keys`); left out: the newest")
        UUID signingKeyId) {

    private static final int A_DAY = 86_400;

    List<OfferedOption> offered() {
        return options == null
                ? List.of()
                : options.stream().map(DefinitionOption::toOffered).toList();
    }

    Instant until(Instant now) {
        return now.plusSeconds(expiresInSeconds == null ? A_DAY : expiresInSeconds);
    }
}
