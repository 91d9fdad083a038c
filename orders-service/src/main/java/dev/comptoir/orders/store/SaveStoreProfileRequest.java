package dev.comptoir.orders.store;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of the store's profile. */
@Schema(name = "SaveStoreProfileRequest")
public record SaveStoreProfileRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\r\\n]*")
        String name,

        @NotBlank
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String email,

        @Schema(description = "ISO 4217; can change only while no order exists", examples = "EUR")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        String currency,

        @Schema(description = "IANA zone", examples = "Europe/Paris") @NotBlank @Size(max = 60)
        String timeZone,

        @Schema(description = "BCP 47 tag", examples = "fr")
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", message = "must be a BCP 47 tag such as fr or en-GB")
        String locale,

        @Schema(description = "Where customers shop; recovery links lead there")
        @NotNull
        @Size(max = 500)
        @Pattern(regexp = "https?://[^\\s<>\"]+", message = "must be an http or https address")
        String storefrontUrl,

        @Valid AddressV1 address,
        @NotNull Boolean pricesIncludeTax,

        @Schema(description = "How mails look and who sends them; left out, all of it is as if never chosen") @Valid
        StoreEmails emails) {

    /** Refuses what has the right shape and does not exist. */
    StoreProfile profile(long version) {
        try {
            Money.exponent(currency);
        } catch (RuntimeException _) {
            throw StoreProblem.unknownCurrency(currency);
        }
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException _) {
            throw StoreProblem.unknownTimeZone(timeZone);
        }
        return new StoreProfile(
                version, name, email, currency, timeZone, locale, storefrontUrl, address, pricesIncludeTax, emails);
    }
}
