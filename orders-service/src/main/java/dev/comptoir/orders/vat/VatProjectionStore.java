package dev.comptoir.orders.vat;

import dev.comptoir.json.Json;
import dev.comptoir.orders.vat.domain.VatBook;
import dev.comptoir.orders.vat.domain.VatMovement;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Which orders have changed since their VAT was counted, and the movements that it is counted in. */
@ApplicationScoped
class VatProjectionStore {

    /** Orders looked at in one transaction. */
    static final int BITE = 200;

    /** Whoever writes orders now may commit them with a time since which their transaction runs. */
    private static final String LOCK_FREE = """
            select coalesce(nullif(p.seen_until, '-infinity'), '1970-01-02Z'),
                   coalesce((select s.time_zone from store_profile s), 'UTC'),
                   least(clock_timestamp(), (select min(a.xact_start) from pg_stat_activity a
                        where a.datname = current_database() and a.backend_xid is not null and a.pid <> pg_backend_pid()))
              from vat_projection p for update of p skip locked""";

    private static final String CUSTOM_PLAN = "set local plan_cache_mode = force_custom_plan";

    private static final String CHANGED = "select " + ChangedOrder.COLUMNS + """
              from orders o left join vat_orders v on v.order_id = o.id
             where (o.updated_at, o.id) > ($1, $2) and v.updated_at is distinct from o.updated_at
             order by o.updated_at, o.id limit $3""";

    private static final String ADD = """
            insert into vat_movements (order_id, flow, about, recorded_on, category, country, basis_points, currency, net_minor,
                                       tax_minor)
            select * from unnest($1::uuid[], $2::text[], $3::date[], $4::date[], $5::text[], $6::text[], $7::int[], $8::text[],
                                 $9::bigint[], $10::bigint[])""";

    private static final String COUNTED = """
            insert into vat_orders (order_id, updated_at, sold_on, is_consumer, counted)
            select o.id, o.updated_at, o.sold_on, o.is_consumer, cast(o.counted as jsonb)
              from unnest($1::uuid[], $2::timestamptz[], $3::date[], $4::boolean[], $5::text[])
                   as o (id, updated_at, sold_on, is_consumer, counted)
            on conflict (order_id) do update
               set updated_at = excluded.updated_at, is_consumer = excluded.is_consumer, counted = excluded.counted""";

    private static final String SEEN = "update vat_projection set seen_until = $1";

    /** @param horizon every change before it is committed */
    record Progress(Instant seenUntil, ZoneId zone, Instant horizon) {

        static Progress read(Columns c) {
            return new Progress(c.instant(), ZoneId.of(c.text()), c.instant());
        }
    }

    /** An order and what is to be booked of it. */
    record BookedOrder(ChangedOrder changed, VatBook.Booked booked) {

        static BookedOrder of(ChangedOrder changed) {
            return new BookedOrder(changed, VatBook.book(changed.order(), changed.counted()));
        }
    }

    private record Line(ChangedOrder order, VatMovement movement) {}

    /** Empty while another instance is at it. */
    Uni<Optional<Progress>> lockIfFree(SqlTx tx) {
        return tx.find(LOCK_FREE, Progress::read);
    }

    Uni<List<ChangedOrder>> changedAfter(SqlTx tx, Instant updatedAt, UUID id, ZoneId zone) {
        return tx.query(CUSTOM_PLAN)
                .chain(() -> tx.list(CHANGED, c -> ChangedOrder.read(c, zone), updatedAt, id, BITE));
    }

    Uni<Void> book(SqlTx tx, List<BookedOrder> orders) {
        List<Line> lines = orders.stream()
                .flatMap(order ->
                        order.booked().movements().stream().map(movement -> new Line(order.changed(), movement)))
                .toList();
        return Steps.when(!lines.isEmpty(), () -> add(tx, lines))
                .chain(() -> Steps.when(!orders.isEmpty(), () -> counted(tx, orders)));
    }

    private static Uni<Void> add(SqlTx tx, List<Line> lines) {
        return tx.execute(
                        ADD,
                        column(lines, line -> line.order().order().id(), UUID[]::new),
                        column(lines, line -> line.movement().flow().name(), String[]::new),
                        column(lines, line -> line.movement().about(), LocalDate[]::new),
                        column(lines, line -> line.movement().recordedOn(), LocalDate[]::new),
                        column(
                                lines,
                                line -> line.movement().row().key().category().name(),
                                String[]::new),
                        column(lines, line -> line.movement().row().key().country(), String[]::new),
                        column(lines, line -> line.movement().row().key().basisPoints(), Integer[]::new),
                        column(lines, line -> line.order().order().currency(), String[]::new),
                        column(lines, line -> line.movement().row().net(), Long[]::new),
                        column(lines, line -> line.movement().row().tax(), Long[]::new))
                .replaceWithVoid();
    }

    private static Uni<Void> counted(SqlTx tx, List<BookedOrder> orders) {
        return tx.execute(
                        COUNTED,
                        column(orders, order -> order.changed().order().id(), UUID[]::new),
                        column(orders, order -> order.changed().updatedAt(), Instant[]::new),
                        column(orders, order -> order.changed().order().soldOn(), LocalDate[]::new),
                        column(orders, order -> order.changed().order().isConsumer(), Boolean[]::new),
                        column(orders, order -> Json.write(order.booked().counted()), String[]::new))
                .replaceWithVoid();
    }

    Uni<Void> seen(SqlTx tx, Instant until) {
        return tx.execute(SEEN, until).replaceWithVoid();
    }

    private static <L, T> Object column(List<L> rows, Function<L, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
