package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.PostalAddress;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A postal address as storefronts send it and get it back. */
@Schema(description = "A postal address")
public record CartAddress(
        @Schema(description = "Who lives there", examples = "Camille Martin")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Limits.LINE)
        String name,

        @Size(max = 200) @Pattern(regexp = Limits.LINE) String company,

        @Schema(description = "Street and number", examples = "12 rue des Lilas")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Limits.LINE)
        String line1,

        @Size(max = 200) @Pattern(regexp = Limits.LINE) String line2,

        @Schema(examples = "75011") @Size(max = 20) @Pattern(regexp = Limits.LINE)
        String postalCode,

        @Schema(examples = "Paris") @NotBlank @Size(max = 100) @Pattern(regexp = Limits.LINE)
        String city,

        @Schema(description = "State or province where the country has them; decides regional taxes", examples = "QC")
        @Size(max = 100)
        @Pattern(regexp = Limits.LINE)
        String region,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "FR") @NotNull @Pattern(regexp = Limits.COUNTRY)
        String country,

        @Size(max = 50) @Pattern(regexp = Limits.LINE) String phone) {

    /** @param pointer where this stands in the body, for a refusal */
    PostalAddress toDomain(String pointer) {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw unknownCountry(pointer + "/country");
        }
        return new PostalAddress(name, company, line1, line2, postalCode, city, region, country, phone);
    }

    static CartAddress of(PostalAddress address) {
        return address == null
                ? null
                : new CartAddress(
                        address.name(),
                        address.company(),
                        address.line1(),
                        address.line2(),
                        address.postalCode(),
                        address.city(),
                        address.region(),
                        address.country(),
                        address.phone());
    }

    private static DomainException unknownCountry(String pointer) {
        String detail = "There is no country with this code; use ISO 3166-1 alpha-2 such as FR.";
        return new DomainException(
                "unknown-country",
                Kind.RULE_BROKEN,
                detail,
                Map.of(),
                List.of(new FieldError(pointer, "unknown-country", detail)));
    }
}
