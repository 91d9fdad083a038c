package dev.comptoir.orders.invoice;

import dev.comptoir.orders.invoice.domain.Numbered;
import dev.comptoir.platform.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Gives documents their place in a series: the next one, locked until the transaction ends, so that none is left out. */
@ApplicationScoped
public class SeriesStore {

    private static final String TAKE = """
            select number, text, cast(extract(epoch from issued_at) * 1000000 as bigint)
              from take_document_number($1, $2, $3)""";

    private final Clock clock;

    SeriesStore(Clock clock) {
        this.clock = clock;
    }

    /** The two series of a store. */
    public enum Series {
        INVOICE,
        CREDIT_NOTE
    }

    /**
     * Take it as late as can be: others who issue wait for it.
     *
     * @param zone the store's, whose year and day count
     * @param reason null for an invoice
     */
    public Uni<Numbered> take(Tx tx, Series series, ZoneId zone, String reason) {
        Instant now = clock.instant();
        int year = now.atZone(zone).getYear();
        return tx.fetch(TAKE, series, year, now).map(rows -> numbered(rows.getFirst(), year, zone, reason));
    }

    private static Numbered numbered(Object[] row, int year, ZoneId zone, String reason) {
        Instant at = Instant.EPOCH.plus(((Number) row[2]).longValue(), ChronoUnit.MICROS);
        return new Numbered(
                year,
                ((Number) row[0]).longValue(),
                (String) row[1],
                at,
                at.atZone(zone).toLocalDate(),
                reason);
    }
}
