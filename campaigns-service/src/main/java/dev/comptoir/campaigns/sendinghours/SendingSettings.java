package dev.comptoir.campaigns.sendinghours;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.campaigns.sendinghours.domain.QuietHours;
import dev.comptoir.platform.db.Columns;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When reminders go out. */
@Schema(name = "RecoverySendingSettings", description = "When reminders go out, and how many of them.")
public record SendingSettings(
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(
                description = "From this time of the store's day on nothing goes out; absent for no quiet hours",
                nullable = true)
        String quietFrom,

        @Schema(description = "Until this time; absent for no quiet hours", nullable = true)
        String quietUntil,

        @Schema(description = "Days of the store's zone on which nothing goes out", maxItems = 6)
        List<DayOfWeek> quietDays,

        @Schema(
                description = "At most so many reminders in each hour of the clock; absent for no limit",
                nullable = true)
        Integer emailsPerHour,

        @Schema(description = """
                        Whether reminders go only to those who have agreed to it or have ordered before, where
                        consentByCountry says nothing else""") boolean consentRequired,

        @Schema(description = "Countries with a rule of their own, by country", maxItems = 250)
        List<CountryConsent> consentByCountry) {

    private static final TypeReference<List<CountryConsent>> RULES = new TypeReference<>() {};

    static SendingSettings read(Columns c) {
        return new SendingSettings(
                c.number(),
                c.textOrNull(),
                c.textOrNull(),
                c.texts().stream().map(DayOfWeek::valueOf).toList(),
                c.integerOrNull(),
                c.bool(),
                c.json(RULES));
    }

    QuietHours quietHours() {
        return new QuietHours(
                time(quietFrom), time(quietUntil), quietDays.stream().collect(Collectors.toUnmodifiableSet()));
    }

    private static LocalTime time(String text) {
        return text == null ? null : LocalTime.parse(text);
    }
}
