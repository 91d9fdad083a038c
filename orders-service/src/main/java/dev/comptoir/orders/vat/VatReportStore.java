package dev.comptoir.orders.vat;

import dev.comptoir.orders.vat.domain.VatCategory;
import dev.comptoir.orders.vat.domain.VatKey;
import dev.comptoir.orders.vat.domain.VatMovement.Flow;
import dev.comptoir.orders.vat.domain.VatRow;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads the VAT movements of a period. */
@ApplicationScoped
class VatReportStore {

    private static final String STANDING = """
            select nullif(v.seen_until, '-infinity'), coalesce(p.time_zone, 'UTC'), coalesce(cast(p.currency as text), 'EUR'),
                   i.seller -> 'address' ->> 'country'
              from vat_projection v cross join invoicing_settings i left join store_profile p on true""";

    private static final String SUMS = """
             category, country, basis_points, cast(sum(net_minor) as bigint), cast(sum(tax_minor) as bigint)
              from vat_movements
             where flow = $1 and currency = $2 and recorded_on < $4 and""";
    private static final String OF_PERIOD = " about >= $3 and about < $4";
    private static final String OF_EARLIER = " recorded_on >= $3 and about < $3";
    private static final String BY_KEY = ", category, country, basis_points";
    private static final String NOT_NOTHING = " having sum(net_minor) <> 0 or sum(tax_minor) <> 0 order by 1, 3, 2, 4";

    private static final String DAYS = sums("about", OF_PERIOD);
    private static final String EARLIER_DAYS = sums("about", OF_EARLIER);
    private static final String QUARTER = sums("cast(date_trunc('quarter', about) as date)", OF_PERIOD);
    private static final String EARLIER_QUARTERS = sums("cast(date_trunc('quarter', about) as date)", OF_EARLIER);

    private final SqlPool reads;

    VatReportStore(SqlPool reads) {
        this.reads = reads;
    }

    /**
     * What a report depends on.
     *
     * @param asOf until when changes of orders are counted; null while none are
     * @param seller country of the seller; null while none is named
     */
    record Standing(Instant asOf, String timeZone, String currency, String seller) {

        static Standing read(Columns c) {
            return new Standing(c.instant(), c.text(), c.text(), c.text());
        }
    }

    /** A day, or the first of a quarter, and what is at one rate then. */
    record Dated(LocalDate day, VatRow row) {

        static Dated read(Columns c) {
            LocalDate day = LocalDate.parse(c.text());
            VatKey key = new VatKey(c.word(VatCategory.class), c.text(), c.integer());
            return new Dated(day, new VatRow(key, c.number(), c.number()));
        }
    }

    /** Days, the last of which is before {@code to}, and a currency. */
    record Span(String currency, LocalDate from, LocalDate to) {}

    /** The period itself, and what was recorded in it about those before. */
    record Figures(List<Dated> own, List<Dated> corrections) {}

    private static String sums(String day, String condition) {
        return "select cast(" + day + " as text)," + SUMS + condition + " group by " + day + BY_KEY + NOT_NOTHING;
    }

    Uni<Standing> standing() {
        return reads.only(STANDING, Standing::read);
    }

    Uni<Figures> days(Flow flow, Span span) {
        return figures(DAYS, EARLIER_DAYS, flow, span);
    }

    Uni<Figures> quarter(Span span) {
        return figures(QUARTER, EARLIER_QUARTERS, Flow.SALE, span);
    }

    private Uni<Figures> figures(String own, String earlier, Flow flow, Span span) {
        return reads.list(own, Dated::read, flow, span.currency(), span.from(), span.to())
                .chain(rows -> reads.list(earlier, Dated::read, flow, span.currency(), span.from(), span.to())
                        .map(corrections -> new Figures(rows, corrections)));
    }
}
