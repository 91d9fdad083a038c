package dev.comptoir.orders.report;

import dev.comptoir.orders.report.CountedSales.Counted;
import dev.comptoir.orders.report.domain.SumKey;
import dev.comptoir.orders.report.domain.Sums;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** Which orders have changed since they were counted, and the sums they are counted in. */
@ApplicationScoped
class SalesProjectionStore {

    /** Orders looked at in one transaction. */
    static final int BITE = 500;

    /** Whoever writes orders now may commit them with a time since which their transaction runs. */
    private static final String LOCK = """
            select coalesce(nullif(p.seen_until, '-infinity'), '1970-01-02Z'), p.time_zone,
                   coalesce((select s.time_zone from store_profile s), 'UTC'),
                   least(clock_timestamp(), (select min(a.xact_start) from pg_stat_activity a
                        where a.datname = current_database() and a.backend_xid is not null and a.pid <> pg_backend_pid()))
              from sales_projection p""";

    private static final String LOCK_FREE = LOCK + " for update of p skip locked";
    private static final String LOCK_OR_WAIT = LOCK + " for update of p";

    /** The tables grow while they are first filled: a plan made for empty ones would read them whole for every order. */
    private static final String CUSTOM_PLAN = "set local plan_cache_mode = force_custom_plan";

    private static final String CHANGED = "select " + ChangedSale.COLUMNS + """
              from orders o left join counted_orders c on c.order_id = o.id
             where (o.updated_at, o.id) > ($1, $2) and c.updated_at is distinct from o.updated_at
             order by o.updated_at, o.id limit $3""";

    /** What was counted before is left out of the join, or each part of a rebuild would read all that the parts before it did. */
    private static final String EVERY = "select " + ChangedSale.COLUMNS + """
              from orders o left join counted_orders c on c.order_id = o.id and c.order_id > $1
             where o.id > $1 order by o.id limit $2""";

    private static final String ADD = """
            insert into sales_sums as s (dimension, currency, day, key, orders, units, sales_minor, tax_minor, shipping_minor,
                   discount_minor, refunds, refunded_minor, refunded_tax_minor)
            select * from unnest($1::text[], $2::text[], $3::date[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[],
                                 $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[])
            on conflict (dimension, currency, day, key) do update
               set orders = s.orders + excluded.orders, units = s.units + excluded.units,
                   sales_minor = s.sales_minor + excluded.sales_minor, tax_minor = s.tax_minor + excluded.tax_minor,
                   shipping_minor = s.shipping_minor + excluded.shipping_minor,
                   discount_minor = s.discount_minor + excluded.discount_minor, refunds = s.refunds + excluded.refunds,
                   refunded_minor = s.refunded_minor + excluded.refunded_minor,
                   refunded_tax_minor = s.refunded_tax_minor + excluded.refunded_tax_minor""";

    private static final String COUNTED = """
            insert into counted_orders as c (order_id, updated_at, facts, categories)
            select o.id, o.updated_at, cast(o.facts as jsonb), cast(o.categories as jsonb)
              from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[]) as o (id, updated_at, facts, categories)
            on conflict (order_id) do update
               set updated_at = excluded.updated_at, facts = excluded.facts, categories = c.categories || excluded.categories""";

    private static final String FIRST_DAYS = """
            with firsts as (
                select key, min(day) as day from sales_sums
                 where dimension = 'CUSTOMER' and orders > 0 and key = any($1) group by key),
            without as (
                delete from sales_customers
                 where customer = any($1) and not exists (select from firsts where key = customer))
            insert into sales_customers as c (customer, first_day) select key, day from firsts
            on conflict (customer) do update set first_day = excluded.first_day where c.first_day <> excluded.first_day""";

    private static final String SEEN = "update sales_projection set seen_until = $1";
    private static final String RESET = "update sales_projection set seen_until = '-infinity', time_zone = $1";
    /** A million orders take longer than an answer may. */
    private static final List<String> EMPTY = List.of(
            "set local statement_timeout = '1h'",
            "delete from sales_sums",
            "update counted_orders set updated_at = '-infinity', facts = '[]'",
            "delete from sales_customers");

    /**
     * How far the sums are.
     *
     * @param sumsZone the zone their days are of; empty when there are none
     * @param horizon every change before it is committed
     */
    record Progress(Instant seenUntil, String sumsZone, String storeZone, Instant horizon) {

        boolean isOfStoreZone() {
            return sumsZone.equals(storeZone);
        }

        ZoneId zone() {
            return ZoneId.of(storeZone);
        }

        static Progress read(Columns c) {
            return new Progress(c.instant(), c.text(), c.text(), c.instant());
        }
    }

    /** Empty while another instance is at it. */
    Uni<Optional<Progress>> lockIfFree(SqlTx tx) {
        return tx.find(LOCK_FREE, Progress::read);
    }

    Uni<Progress> lock(SqlTx tx) {
        return tx.only(LOCK_OR_WAIT, Progress::read);
    }

    /** Forgets everything that was counted, for another time zone; in which category something was sold stays. */
    Uni<Void> reset(SqlTx tx, String zone) {
        return Steps.each(EMPTY, sql -> tx.execute(sql).replaceWithVoid())
                .chain(() -> tx.execute(RESET, zone))
                .replaceWithVoid();
    }

    Uni<List<ChangedSale>> changedAfter(SqlTx tx, Instant updatedAt, UUID id) {
        return tx.query(CUSTOM_PLAN).chain(() -> tx.list(CHANGED, ChangedSale::read, updatedAt, id, BITE));
    }

    /** Also those that have not changed. */
    Uni<List<ChangedSale>> every(SqlTx tx, UUID after) {
        return tx.query(CUSTOM_PLAN).chain(() -> tx.list(EVERY, ChangedSale::read, after, BITE));
    }

    Uni<Void> add(SqlTx tx, Map<SumKey, Sums> difference) {
        return Steps.when(
                !difference.isEmpty(),
                () -> tx.execute(ADD, columns(difference)).replaceWithVoid());
    }

    private static Object[] columns(Map<SumKey, Sums> sums) {
        List<Entry<SumKey, Sums>> rows = List.copyOf(sums.entrySet());
        List<Object> columns = new ArrayList<>();
        columns.add(rows.stream().map(row -> row.getKey().dimension().name()).toArray(String[]::new));
        columns.add(rows.stream().map(row -> row.getKey().currency()).toArray(String[]::new));
        columns.add(rows.stream().map(row -> row.getKey().day()).toArray(LocalDate[]::new));
        columns.add(rows.stream().map(row -> row.getKey().key()).toArray(String[]::new));
        List<ToLongFunction<Sums>> measures = List.of(
                Sums::orders,
                Sums::units,
                Sums::sales,
                Sums::tax,
                Sums::shipping,
                Sums::discount,
                Sums::refunds,
                Sums::refunded,
                Sums::refundedTax);
        measures.forEach(measure -> columns.add(
                rows.stream().map(row -> measure.applyAsLong(row.getValue())).toArray(Long[]::new)));
        return columns.toArray();
    }

    Uni<Void> counted(SqlTx tx, List<Counted> sales) {
        UUID[] ids = sales.stream().map(Counted::id).toArray(UUID[]::new);
        Instant[] times = sales.stream().map(Counted::updatedAt).toArray(Instant[]::new);
        String[] facts = sales.stream().map(Counted::facts).toArray(String[]::new);
        String[] categories = sales.stream().map(Counted::categories).toArray(String[]::new);
        return tx.execute(COUNTED, ids, times, facts, categories).replaceWithVoid();
    }

    Uni<Void> firstDays(SqlTx tx, List<String> customers) {
        return Steps.when(
                !customers.isEmpty(),
                () -> tx.execute(FIRST_DAYS, (Object) customers.toArray(String[]::new))
                        .replaceWithVoid());
    }

    Uni<Void> seen(SqlTx tx, Instant until) {
        return tx.execute(SEEN, until).replaceWithVoid();
    }
}
