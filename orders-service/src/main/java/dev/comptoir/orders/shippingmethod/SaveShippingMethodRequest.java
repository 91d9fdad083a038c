package dev.comptoir.orders.shippingmethod;

import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of a shipping method. */
@Schema(name = "SaveShippingMethodRequest")
public record SaveShippingMethodRequest(
        @NotBlank @Size(max = 100) String name,

        @Schema(description = "In the store's currency, zero or more") @NotNull
        Money price,

        @Schema(description = "From this value of goods on it costs nothing")
        Money freeFrom,

        @Schema(description = "Where it delivers, ISO 3166-1 alpha-2; empty means everywhere") @Size(max = 250)
        List<
                        @NotNull
                        @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code in capitals")
                        String>
                countries,

        @Schema(
                description = "Address of the carrier's tracking page with {trackingNumber} in it",
                examples = "https://carrier.example/track/{trackingNumber}")
        @Size(max = 500)
        @Pattern(
                regexp = "https?://[^\\s<>\"]*\\{trackingNumber}[^\\s<>\"]*",
                message = "must be an http or https address with {trackingNumber} in it")
        String trackingUrlTemplate,

        @Schema(description = "Whether carts may choose it", defaultValue = "true")
        Boolean active) {

    ShippingMethod method(UUID id, long version, String currency, Instant at) {
        check("/price", price, currency);
        if (freeFrom != null) {
            check("/freeFrom", freeFrom, currency);
        }
        List<String> delivered = countries == null
                ? List.of()
                : countries.stream().distinct().sorted().toList();
        delivered.stream()
                .filter(country -> !Countries.isKnown(country))
                .findFirst()
                .ifPresent(unknown -> {
                    throw ShippingMethodProblem.unknownCountry(countries.indexOf(unknown), unknown);
                });
        return new ShippingMethod(
                id,
                version,
                name.strip(),
                price,
                freeFrom,
                delivered,
                trackingUrlTemplate,
                active == null || active,
                at);
    }

    private static void check(String pointer, Money amount, String currency) {
        if (!amount.currency().equals(currency) || amount.isNegative()) {
            throw ShippingMethodProblem.wrongAmount(pointer, currency);
        }
    }
}
