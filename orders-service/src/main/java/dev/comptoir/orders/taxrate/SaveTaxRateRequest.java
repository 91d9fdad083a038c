package dev.comptoir.orders.taxrate;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Percentage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of a tax rate. */
@Schema(name = "SaveTaxRateRequest")
public record SaveTaxRateRequest(
        @Schema(examples = "TVA 20 %") @NotBlank @Size(max = 100)
        String name,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code in capitals")
        String country,

        @Schema(description = "A region of the country as addresses name it; left out for the whole country")
        @Size(min = 1, max = 100)
        String region,

        @Schema(description = "0 to 100 with at most two decimals, as text", examples = "20.00")
        @NotNull
        @Pattern(regexp = "\\d{1,3}(\\.\\d{1,2})?", message = "must be a decimal number such as \"5.5\"")
        String percent,

        @NotNull Boolean appliesToShipping,

        @Schema(description = "Whether carts use it", defaultValue = "true")
        Boolean active,

        @Schema(description = """
                        The class of products that it counts for, as the catalogue names it, whatever its case; it counts \
                        there before the rate without a class. Left out: for all that no rate of their own class counts for""", examples = "REDUCED")
        @Pattern(regexp = FieldRules.TAX_CLASS, message = FieldRules.TAX_CLASS_MESSAGE)
        String taxClass) {

    TaxRate rate(UUID id, long version, Instant at) {
        if (!Countries.isKnown(country)) {
            throw Kind.RULE_BROKEN
                    .refusal("unknown-value", Countries.advice(country))
                    .at("/country");
        }
        return new TaxRate(
                id,
                version,
                name.strip(),
                country,
                region == null ? null : region.strip(),
                Percentage.parse(percent),
                appliesToShipping,
                active == null || active,
                taxClass,
                at);
    }
}
