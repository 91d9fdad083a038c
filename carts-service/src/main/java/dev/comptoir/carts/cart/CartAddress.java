package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.PostalAddress;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Countries;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A postal address as storefronts send it and get it back. */
@Schema(description = "A postal address")
public record CartAddress(
        @Schema(description = "Who lives there", examples = "Camille Martin")
        @NotBlank
        @Size(max = FieldRules.NAME_LENGTH)
        @Pattern(regexp = CartFieldRules.LINE)
        String name,

        @Size(max = FieldRules.NAME_LENGTH) @Pattern(regexp = CartFieldRules.LINE)
        String company,

        @Schema(description = "Street and number", examples = "12 rue des Lilas")
        @NotBlank
        @Size(max = FieldRules.LINE_LENGTH)
        @Pattern(regexp = CartFieldRules.LINE)
        String line1,

        @Size(max = FieldRules.LINE_LENGTH) @Pattern(regexp = CartFieldRules.LINE)
        String line2,

        @Schema(examples = "75011") @Size(max = FieldRules.POSTAL_CODE_LENGTH) @Pattern(regexp = CartFieldRules.LINE)
        String postalCode,

        @Schema(examples = "Paris") @NotBlank @Size(max = FieldRules.CITY_LENGTH) @Pattern(regexp = CartFieldRules.LINE)
        String city,

        @Schema(description = "State or province where the country has them; decides regional taxes", examples = "QC")
        @Size(max = FieldRules.REGION_LENGTH)
        @Pattern(regexp = CartFieldRules.LINE)
        String region,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "FR") @NotNull @Pattern(regexp = CartFieldRules.COUNTRY)
        String country,

        @Size(max = FieldRules.PHONE_LENGTH) @Pattern(regexp = CartFieldRules.LINE)
        String phone) {

    /** @param pointer where this stands in the body, for a refusal */
    PostalAddress toDomain(String pointer) {
        if (!Countries.isKnown(country)) {
            throw CartRequestProblem.unknownCountry(country, pointer + "/country");
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
}
