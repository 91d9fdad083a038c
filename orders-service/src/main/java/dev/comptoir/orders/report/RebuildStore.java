package dev.comptoir.orders.report;

import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores rebuilds, and compares the sums with what was counted of each order. */
@ApplicationScoped
class RebuildStore {

    private static final String ADD = """
            insert into report_rebuilds (id, state, requested_by, created_at) values ($1, 'RUNNING', $2, $3)
            returning\s""" + RebuildView.COLUMNS;
    private static final String ONE = "select " + RebuildView.COLUMNS + " from report_rebuilds where id = $1";
    private static final String OPEN =
            "select " + RebuildView.COLUMNS + " from report_rebuilds where state = 'RUNNING' order by id limit 1";
    private static final String PROGRESS = """
            update report_rebuilds set orders_read = orders_read + $2, orders_differed = orders_differed + $3, read_until = $4
             where id = $1""";
    private static final String READ_UNTIL = "select read_until from report_rebuilds where id = $1";
    private static final String FINISH = """
            update report_rebuilds
               set state = 'DONE', sums_differed = $2, finished_at = $5,
                   differences = jsonb_path_query_array($3::text::jsonb || $4::text::jsonb, '$[0 to 99]')
             where id = $1""";

    private static final String COUNTERS = """
            json_build_object('orders', %1$sorders, 'units', %1$sunits, 'salesMinor', %1$ssales, 'taxMinor', %1$stax,
                'shippingMinor', %1$sshipping, 'discountMinor', %1$sdiscount, 'refunds', %1$srefunds,
                'refundedMinor', %1$srefunded, 'refundedTaxMinor', %1$srefunded_tax)""";

    /** Every sum that is not what the facts of all orders add up to. */
    private static final String WRONG = """
            truth as (
                select e ->> 0 as dimension, e ->> 1 as currency, cast(e ->> 2 as date) as day, e ->> 3 as key,
                       sum(cast(e ->> 4 as bigint))::bigint as orders, sum(cast(e ->> 5 as bigint))::bigint as units,
                       sum(cast(e ->> 6 as bigint))::bigint as sales, sum(cast(e ->> 7 as bigint))::bigint as tax,
                       sum(cast(e ->> 8 as bigint))::bigint as shipping, sum(cast(e ->> 9 as bigint))::bigint as discount,
                       sum(cast(e ->> 10 as bigint))::bigint as refunds, sum(cast(e ->> 11 as bigint))::bigint as refunded,
                       sum(cast(e ->> 12 as bigint))::bigint as refunded_tax
                  from counted_orders, jsonb_array_elements(facts) e group by 1, 2, 3, 4),
            wrong as materialized (
                select dimension, currency, day, key, coalesce(s.orders, 0) as was_orders, coalesce(s.units, 0) as was_units,
                       coalesce(s.sales_minor, 0) as was_sales, coalesce(s.tax_minor, 0) as was_tax,
                       coalesce(s.shipping_minor, 0) as was_shipping, coalesce(s.discount_minor, 0) as was_discount,
                       coalesce(s.refunds, 0) as was_refunds, coalesce(s.refunded_minor, 0) as was_refunded,
                       coalesce(s.refunded_tax_minor, 0) as was_refunded_tax,
                       coalesce(t.orders, 0) as orders, coalesce(t.units, 0) as units,
                       coalesce(t.sales, 0) as sales, coalesce(t.tax, 0) as tax, coalesce(t.shipping, 0) as shipping,
                       coalesce(t.discount, 0) as discount, coalesce(t.refunds, 0) as refunds,
                       coalesce(t.refunded, 0) as refunded, coalesce(t.refunded_tax, 0) as refunded_tax
                  from truth t full join sales_sums s using (dimension, currency, day, key)
                 where (coalesce(t.orders, 0), coalesce(t.units, 0), coalesce(t.sales, 0), coalesce(t.tax, 0),
                        coalesce(t.shipping, 0), coalesce(t.discount, 0), coalesce(t.refunds, 0), coalesce(t.refunded, 0),
                        coalesce(t.refunded_tax, 0))
                       <> (coalesce(s.orders, 0), coalesce(s.units, 0), coalesce(s.sales_minor, 0), coalesce(s.tax_minor, 0),
                           coalesce(s.shipping_minor, 0), coalesce(s.discount_minor, 0), coalesce(s.refunds, 0),
                           coalesce(s.refunded_minor, 0), coalesce(s.refunded_tax_minor, 0)))""";

    /** All at one moment, without a lock: sums change together with what was counted. */
    private static final String LOOK = "with " + WRONG + """
            select (select count(*) from wrong) + (select count(*) from wrong_sales_totals)
                   + (select count(*) from sales_customers c
                        full join (select key, min(day) as day from sales_sums
                                    where dimension = 'CUSTOMER' and orders > 0 group by key) f on f.key = c.customer
                       where f.day is distinct from c.first_day)""";

    /** Puts every wrong sum right, and gives the first of them. */
    private static final String CORRECT =
            "with " + WRONG + """
            ,
            corrected as (
                insert into sales_sums (dimension, currency, day, key, orders, units, sales_minor, tax_minor, shipping_minor,
                       discount_minor, refunds, refunded_minor, refunded_tax_minor)
                select dimension, currency, day, key, orders, units, sales, tax, shipping, discount, refunds, refunded,
                       refunded_tax
                  from wrong
                on conflict (dimension, currency, day, key) do update
                   set orders = excluded.orders, units = excluded.units, sales_minor = excluded.sales_minor,
                       tax_minor = excluded.tax_minor, shipping_minor = excluded.shipping_minor,
                       discount_minor = excluded.discount_minor, refunds = excluded.refunds,
                       refunded_minor = excluded.refunded_minor, refunded_tax_minor = excluded.refunded_tax_minor),
            first as (select * from wrong order by day, dimension, key limit 100)
            select (select count(*) from wrong),
                   coalesce((
                       select json_agg(json_build_object('dimension', dimension, 'currency', currency, 'day', day,
                                  'key', case when dimension = 'CUSTOMER' then '' else key end,
                                  'before', %s, 'after', %s) order by day, dimension, key)
                         from first), '[]')::text""".formatted(COUNTERS.formatted("was_"), COUNTERS.formatted(""));

    /** Removes totals that are wrong, for {@link #ADD_TOTALS}, and gives the first of their months. */
    private static final String REMOVE_TOTALS = """
            with wrong as materialized (
                select *, 0 as was_shipping, 0 as was_discount, 0 as was_refunds, 0 as was_refunded, 0 as was_refunded_tax,
                       0 as shipping, 0 as discount, 0 as refunds, 0 as refunded, 0 as refunded_tax
                  from wrong_sales_totals),
            removed as (
                delete from sales_totals t using (select distinct dimension, key, currency from wrong) w
                 where (t.dimension, t.key, t.currency) = (w.dimension, w.key, w.currency)),
            first as (select * from wrong order by month, dimension, key limit 100)
            select (select count(*) from wrong),
                   coalesce((
                       select json_agg(json_build_object('dimension', dimension || '_MONTH', 'currency', currency, 'day', month,
                                  'key', case when dimension = 'CUSTOMER' then '' else key end,
                                  'before', %s, 'after', %s) order by month, dimension, key)
                         from first), '[]')::text""".formatted(COUNTERS.formatted("was_"), COUNTERS.formatted(""));

    private static final String ADD_TOTALS = """
            insert into sales_totals (dimension, key, currency, first_month, orders, units, sales_minor, tax_minor)
            select dimension, key, currency, first_month, orders, units, sales_minor, tax_minor from sales_totals_of_days
            on conflict do nothing""";

    // The sums of a million orders are not added up within the time that an answer may take.
    private static final String PATIENCE = "set local statement_timeout = '1h'";

    private static final String CORRECT_FIRST_DAYS = """
            with firsts as (
                select key, min(day) as day from sales_sums where dimension = 'CUSTOMER' and orders > 0 group by key),
            without as (
                delete from sales_customers where not exists (select from firsts where key = customer))
            insert into sales_customers as c (customer, first_day) select key, day from firsts
            on conflict (customer) do update set first_day = excluded.first_day where c.first_day <> excluded.first_day""";

    private final SqlPool pool;

    /**
     * What was put right of some.
     *
     * @param count how many were wrong
     * @param differences the first of them, as JSON
     */
    record Made(long count, String differences) {

        private static final Made NOTHING = new Made(0, "[]");

        static Made read(Columns c) {
            return new Made(c.number(), c.text());
        }
    }

    /** What was put right of the sums of days, and then of the totals of months. */
    record Correction(Made sums, Made totals) {

        static final Correction NONE = new Correction(Made.NOTHING, Made.NOTHING);
    }

    RebuildStore(SqlPool pool) {
        this.pool = pool;
    }

    Uni<RebuildView> add(SqlTx tx, UUID id, String by, Instant at) {
        return tx.only(ADD, RebuildView::read, id, by, at);
    }

    Uni<RebuildView> find(UUID id) {
        return pool.one(
                ONE,
                RebuildView::read,
                () -> Kind.NOT_FOUND.refusal("rebuild-not-found", "There is no rebuild %s.", id),
                id);
    }

    Uni<Optional<RebuildView>> open() {
        return pool.find(OPEN, RebuildView::read);
    }

    /** The last order that was counted anew. */
    Uni<UUID> readUntil(SqlTx tx, UUID id) {
        return tx.only(READ_UNTIL, Columns::uuid, id);
    }

    /** @param sales what was counted anew, in their order */
    Uni<Void> progress(SqlTx tx, UUID id, List<ChangedSale> sales, long differed) {
        return Steps.when(
                !sales.isEmpty(),
                () -> tx.execute(
                                PROGRESS,
                                id,
                                sales.size(),
                                differed,
                                sales.getLast().id())
                        .replaceWithVoid());
    }

    /** Whether any sum is wrong. */
    Uni<Boolean> isWrong(SqlTx tx) {
        return tx.execute(PATIENCE).chain(() -> tx.only(LOOK, Columns::number)).map(wrong -> wrong > 0);
    }

    /** Lock the projection first. */
    Uni<Correction> correct(SqlTx tx) {
        return tx.execute(PATIENCE)
                .chain(() -> tx.only(CORRECT, Made::read))
                .call(() -> tx.execute(CORRECT_FIRST_DAYS))
                .chain(sums -> tx.only(REMOVE_TOTALS, Made::read)
                        .call(() -> tx.execute(ADD_TOTALS))
                        .map(totals -> new Correction(sums, totals)));
    }

    Uni<Void> finish(SqlTx tx, UUID id, Correction made, Instant at) {
        return tx.execute(
                        FINISH,
                        id,
                        made.sums().count() + made.totals().count(),
                        made.sums().differences(),
                        made.totals().differences(),
                        at)
                .replaceWithVoid();
    }
}
