package dev.comptoir.orders.order;

import dev.comptoir.contracts.shared.AddressV1;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A postal address. */
@Schema(name = "OrderAddress", description = "A postal address; country is ISO 3166-1 alpha-2.")
public record Address(
        @Size(max = 200) String name,
        @Size(max = 200) String company,
        @NotBlank @Size(max = 300) String line1,
        @Size(max = 300) String line2,
        @Size(max = 40) String postalCode,
        @Size(max = 200) String city,
        @Size(max = 200) String region,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code in capitals")
        String country,

        @Size(max = 50) String phone) {

    public static AddressV1 contract(Address address) {
        return address == null
                ? null
                : new AddressV1(
                        address.name,
                        address.company,
                        address.line1,
                        address.line2,
                        address.postalCode,
                        address.city,
                        address.region,
                        address.country,
                        address.phone);
    }
}
