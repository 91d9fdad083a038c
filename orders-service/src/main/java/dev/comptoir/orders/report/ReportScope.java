package dev.comptoir.orders.report;

import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.report.domain.ReportPeriod;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a report is about, once the store is known.
 *
 * @param asOf until when changes of orders are counted
 */
record ReportScope(ReportPeriod period, ZoneId zone, String currency, Instant asOf) {

    private static final long MOST_DAYS = 1830;

    static ReportScope of(ReportParameters asked, ReportStore.Standing standing, Instant now) {
        ZoneId zone = ZoneId.of(standing.timeZone());
        ReportPeriod period = asked.from == null && asked.to == null
                ? ReportPeriod.monthBefore(LocalDate.ofInstant(now, zone))
                : period(asked);
        String currency = asked.currency == null ? standing.currency() : asked.currency;
        Money.zero(currency);
        return new ReportScope(period, zone, currency, standing.seenUntil());
    }

    private static ReportPeriod period(ReportParameters asked) {
        if (asked.from == null || asked.to == null) {
            throw Kind.INVALID
                    .refusal("invalid-request", "Send from and to, or neither for the previous month.")
                    .at(asked.from == null ? "from" : "to");
        }
        ReportPeriod period = new ReportPeriod(day("from", asked.from), day("to", asked.to));
        if (period.days() < 1) {
            throw Kind.INVALID
                    .refusal("range-reversed", "to is the day after the last and lies after from.")
                    .at("to");
        }
        if (period.days() > MOST_DAYS) {
            throw Kind.INVALID
                    .refusal("period-too-long", "A report is about at most %s days.", MOST_DAYS)
                    .at("to");
        }
        return period;
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw Kind.INVALID
                    .refusal("invalid-request", "%s must be a day such as 2026-11-27.", parameter)
                    .at(parameter);
        }
    }

    Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }
}
