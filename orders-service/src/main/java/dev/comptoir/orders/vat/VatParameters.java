package dev.comptoir.orders.vat;

import dev.comptoir.kernel.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which days and which money a report of e-reporting is about. */
class VatParameters {

    private static final long MOST_DAYS = 366;

    @RestQuery
    @NotNull
    @Size(max = 10)
    @Parameter(
            required = true,
            description = "First day, in the store's time zone.",
            schema = @Schema(format = "date", maxLength = 10))
    String from;

    @RestQuery
    @NotNull
    @Size(max = 10)
    @Parameter(
            required = true,
            description = "The day after the last, at most 366 days later.",
            schema = @Schema(format = "date", maxLength = 10))
    String to;

    @RestQuery
    @Parameter(description = "Orders in this currency, ISO 4217; the store's when absent. Amounts are never converted.")
    @Pattern(regexp = "^[A-Z]{3}$", message = "must be a code of ISO 4217 such as EUR")
    String currency;

    /** The days, checked. */
    record Days(LocalDate from, LocalDate to) {}

    Days days() {
        Days days = new Days(day("from", from), day("to", to));
        long count = ChronoUnit.DAYS.between(days.from, days.to);
        if (count < 1) {
            throw VatProblem.reversed();
        }
        if (count > MOST_DAYS) {
            throw VatProblem.tooLong(MOST_DAYS);
        }
        return days;
    }

    String currency(String storeCurrency) {
        return currency == null ? storeCurrency : Money.zero(currency).currency();
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw VatProblem.noDay(parameter);
        }
    }
}
