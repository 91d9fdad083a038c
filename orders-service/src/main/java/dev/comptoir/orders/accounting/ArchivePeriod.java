package dev.comptoir.orders.accounting;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.accounting.domain.ClosingPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The days an archive is of, read from a label such as 2026-11-28, 2026-11 or 2026. */
record ArchivePeriod(String label, LocalDate firstDay, LocalDate lastDay) {

    static final String PATTERN = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    /** What a label leaves open. */
    private static final String FIRST = "0000-01-01";

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    static ArchivePeriod of(String label) {
        try {
            LocalDate day = LocalDate.parse(label + FIRST.substring(label.length()));
            if (day.getYear() == 0) {
                throw new DateTimeException("There is no year 0.");
            }
            ClosingPeriod period = label.length() == YEAR
                    ? ClosingPeriod.YEAR
                    : label.length() == MONTH ? ClosingPeriod.MONTH : ClosingPeriod.DAY;
            return new ArchivePeriod(label, period.firstDay(day), period.lastDay(day));
        } catch (DateTimeException _) {
            throw Kind.INVALID
                    .refusal(
                            "invalid-request",
                            "A period is a day such as 2026-11-28, a month such as 2026-11 or a year.")
                    .at("period");
        }
    }

    DomainException isEmpty() {
        return Kind.NOT_FOUND.refusal("archive-not-found", "Nothing was booked in %s.", label);
    }
}
