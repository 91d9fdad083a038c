package dev.comptoir.campaigns.sendinghours;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When reminders are to go out. */
@Schema(name = "SaveRecoverySendingSettingsRequest", description = "When reminders are to go out from now on.")
public record SaveSendingSettingsRequest(
        @Schema(description = "Hour and minute; left out for no quiet hours", examples = "21:00")
        @Pattern(regexp = TIME, message = "must be a time such as 21:00")
        String quietFrom,

        @Schema(description = "Hour and minute, on the next day when before quietFrom", examples = "08:00")
        @Pattern(regexp = TIME, message = "must be a time such as 08:00")
        String quietUntil,

        @Schema(description = "Days on which nothing goes out; left out for none") @Size(max = 6)
        List<@NotNull DayOfWeek> quietDays,

        @Schema(description = "Reminders in each hour of the clock, 1 to 1000000; left out for no limit")
        @Min(1)
        @Max(1_000_000)
        Integer emailsPerHour,

        @Schema(description = """
                        True: reminders go only to addresses with an entry in /email-consents or an earlier order, as the law
                        of most countries asks (in the EU directive 2002/58, article 13). Holds for carts without an address and
                        of countries that consentByCountry does not name""", defaultValue = "false") Boolean consentRequired,

        @Schema(description = """
                        Countries whose law asks for more or less than consentRequired says, each once; left out for none.
                        The settings are yours: nothing here knows the laws of countries""") @Size(max = 250) List<@NotNull @Valid CountryConsent> consentByCountry) {

    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    /** Refuses quiet hours that have one end or leave no time at all. */
    SendingSettings settings(long version) {
        List<DayOfWeek> days = Objects.requireNonNullElse(quietDays, List.<DayOfWeek>of()).stream()
                .distinct()
                .toList();
        if ((quietFrom == null) != (quietUntil == null)) {
            throw refusal("Give both quietFrom and quietUntil, or neither.");
        }
        SendingSettings settings = new SendingSettings(
                version, quietFrom, quietUntil, days, emailsPerHour, Boolean.TRUE.equals(consentRequired), countries());
        if (!settings.quietHours().leavesTime()) {
            throw refusal("quietFrom and quietUntil must differ: else no reminder would ever go out.");
        }
        return settings;
    }

    private List<CountryConsent> countries() {
        List<CountryConsent> sorted = Objects.requireNonNullElse(consentByCountry, List.<CountryConsent>of()).stream()
                .sorted(Comparator.comparing(CountryConsent::country))
                .toList();
        if (sorted.stream().map(CountryConsent::country).distinct().count() < sorted.size()) {
            throw Kind.RULE_BROKEN
                    .refusal("country-repeated", "Name each country of consentByCountry once.")
                    .at("/consentByCountry");
        }
        return sorted;
    }

    private static DomainException refusal(String advice) {
        return Kind.RULE_BROKEN.refusal("invalid-quiet-hours", advice).at("/quietUntil");
    }
}
