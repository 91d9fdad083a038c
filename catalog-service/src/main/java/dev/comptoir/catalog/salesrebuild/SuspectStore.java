package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Compares what was counted of orders with what orders-service says of them, and puts it right. How events that are on their way
 * count neither twice nor as a difference is told in ADR 0031.
 */
@ApplicationScoped
class SuspectStore {

    private static final String FACTS = """
            json_build_object('units', %1$s.units, 'salesMinor', %1$s.total_minor, 'unitsRefunded', %1$s.refunded_units,
                'cancelled', %1$s.is_cancelled, 'placedAt', %1$s.placed_at, 'skus', %1$s.skus)::text""";

    // What orders have sold as CountSales, CountImportedSales, FollowEditedSales and TakeSalesBack count it by events:
    // nothing of products that the catalogue does not have, and of imported orders only those in the store's currency.
    // xmin changes with every write of a row, also with one that leaves its values as they are.
    private static final String COMPARED = """
            with given as materialized (
                select o."orderId" as order_id, o.version, o."orderNumber" as order_number, o."placedAt" as placed_at, o.currency,
                       o.imported, o.cancelled, o.products
                  from json_to_recordset($1::text::json) as o ("orderId" uuid, version bigint, "orderNumber" text,
                       "placedAt" timestamptz, currency text, imported boolean, cancelled boolean, products json)),
            truth as materialized (
                select g.order_id, p."productId" as product_id, g.order_number, g.placed_at, g.imported, p.units,
                       p."totalMinor" as total_minor, p.skus, g.cancelled as is_cancelled,
                       case when g.cancelled then p.units else p."refundedUnits" end as refunded_units
                  from given g cross join lateral json_to_recordset(g.products) as p ("productId" uuid, skus text[], units int,
                       "totalMinor" bigint, "refundedUnits" int)
                 where (not g.imported or g.currency = $2)
                   and exists (select from product_sales s where s.product_id = p."productId")),
            kept as materialized (
                select order_id, product_id, placed_at, units, total_minor, skus, refunded_units, is_cancelled,
                       xmin::text as written from product_orders where %s),
            states as materialized (
                select order_id, string_agg(product_id || ' ' || written, ',' order by product_id) as state
                  from kept group by order_id),
            wrong as materialized (
                select order_id, product_id, k.units is null as is_new, t.units is null as is_gone, t.order_number, t.placed_at,
                       t.imported, t.units, t.total_minor, t.skus, t.refunded_units, t.is_cancelled,
                       case when k.units is not null then %s end as before, case when t.units is not null then %s end as after
                  from truth t full join kept k using (order_id, product_id)
                 where t.units is null or k.units is null
                    or (t.placed_at, t.units, t.total_minor, t.refunded_units, t.is_cancelled)
                       <> (k.placed_at, k.units, k.total_minor, k.refunded_units, k.is_cancelled)
                    or not (t.skus <@ k.skus and t.skus @> k.skus))
            """;
    private static final String OF_PAGE = compared("order_id > $3 and order_id <= $4");
    private static final String OF_NAMED = compared("order_id = any($3)");

    // Read on and noted together, and by one program only, whoever else has read the same page.
    private static final String NOTE = OF_PAGE + """
            , moved as (
                update sales_rebuilds
                   set last_order_id = $4, has_read_all = $6, orders_read = orders_read + (select count(*) from given),
                       problem = null
                 where id = $5 and last_order_id = $3 and not has_read_all
                returning id)
            insert into sales_rebuild_suspects (rebuild_id, order_id, state, seen_at)
            select m.id, w.order_id, coalesce(s.state, ''), $7
              from (select distinct order_id from wrong) w left join states s using (order_id) cross join moved m
            on conflict do nothing""";

    private static final String DUE = """
            select order_id from sales_rebuild_suspects
             where rebuild_id = $1 and seen_at <= $2 order by order_id limit $3""";

    // Orders are taken out only if orders-service has any: one that is empty is none to be believed.
    private static final String CERTAIN = OF_NAMED + """
            , certain as materialized (
                select w.* from wrong w join sales_rebuild_suspects u on u.rebuild_id = $4 and u.order_id = w.order_id
                  left join states s on s.order_id = w.order_id
                 where coalesce(s.state, '') = u.state
                   and (select orders_read > 0 from sales_rebuilds where id = $4))
            """;
    private static final String COUNT_CERTAIN = CERTAIN + "select count(*) from certain";

    // Whoever counts an event writes one of these tables: it waits until the end, and sees then what was put right.
    // It waits no longer for a lock that does not come.
    private static final String PATIENCE = "set local lock_timeout = '2s'";
    private static final String LOCK = "lock table early_order_events, product_orders in share row exclusive mode";

    private static final String CORRECT = CERTAIN + """
            , removed as (
                delete from product_orders o using certain w
                 where w.is_gone and o.order_id = w.order_id and o.product_id = w.product_id),
            changed as (
                update product_orders o
                   set placed_at = w.placed_at, units = w.units, total_minor = w.total_minor, skus = w.skus,
                       refunded_units = w.refunded_units, is_cancelled = w.is_cancelled
                  from certain w
                 where not w.is_gone and not w.is_new and o.order_id = w.order_id and o.product_id = w.product_id),
            added as (
                insert into product_orders (product_id, order_id, order_number, placed_at, units, total_minor, skus,
                                            refunded_units, is_cancelled)
                select product_id, order_id, order_number, placed_at, units, total_minor, skus, refunded_units, is_cancelled
                  from certain where is_new),
            rebuilt as (
                insert into rebuilt_orders as r (order_id, version)
                select order_id, version from given where order_id in (select order_id from certain)
                on conflict (order_id) do update set version = greatest(r.version, excluded.version)),
            included as (
                delete from early_order_events e using given g
                 where e.order_id = g.order_id and e.version <= g.version and e.order_id in (select order_id from certain)),
            locked as materialized (
                select product_id, orders_before from product_sales
                 where product_id in (select product_id from certain where is_new) order by product_id for update),
            old as materialized (
                select * from (
                    select c.order_id, c.product_id, c.units, c.total_minor, l.orders_before,
                           row_number() over (partition by c.product_id order by c.placed_at, c.order_id) as place
                      from certain c join locked l using (product_id) where c.is_new and not c.imported) a
                 where place <= orders_before),
            sold as (
                select c.product_id, max(c.placed_at) as sold_at, nullif(count(o.order_id), 0) as orders, sum(o.units) as units,
                       sum(o.total_minor) as minor
                  from certain c left join old o using (order_id, product_id) where c.is_new group by c.product_id),
            sales as (
                update product_sales s
                   set last_sold_at = greatest(s.last_sold_at, o.sold_at),
                       orders_before = s.orders_before - coalesce(o.orders, 0),
                       units_before = case when o.orders is null then s.units_before
                           when o.orders = s.orders_before then 0 else greatest(0, s.units_before - o.units) end,
                       minor_before = case when o.orders is null then s.minor_before
                           when o.orders = s.orders_before then 0 else greatest(0, s.minor_before - o.minor) end
                  from sold o where s.product_id = o.product_id),
            different as materialized (
                select order_id, product_id, before, after from certain c
                 where not exists (select from old o where o.order_id = c.order_id and o.product_id = c.product_id)),
            named as (
                insert into sales_rebuild_differences (rebuild_id, order_id, product_id, before, after)
                select $4, order_id, product_id, before, after from different order by order_id, product_id
                 limit (select greatest(0, 1000 - difference_count) from sales_rebuilds where id = $4)
                on conflict do nothing)
            update sales_rebuilds
               set difference_count = difference_count + (select count(*) from different),
                   orders_singled_out = orders_singled_out + (select count(distinct order_id) from old)
             where id = $4""";

    private static final String SETTLE = OF_NAMED + """
            , settled as (
                delete from sales_rebuild_suspects u
                 where u.rebuild_id = $4 and u.order_id = any($3)
                   and (not exists (select from wrong w where w.order_id = u.order_id)
                        or (select orders_read = 0 from sales_rebuilds where id = $4))),
            changed as (
                update sales_rebuild_suspects u
                   set state = coalesce((select s.state from states s where s.order_id = u.order_id), ''), seen_at = $5
                 where u.rebuild_id = $4 and u.order_id = any($3)
                   and exists (select from wrong w where w.order_id = u.order_id)
                   and (select orders_read > 0 from sales_rebuilds where id = $4))
            update sales_rebuilds set problem = null where id = $4""";

    private final SqlPool pool;

    SuspectStore(SqlPool pool) {
        this.pool = pool;
    }

    private static String compared(String scope) {
        return COMPARED.formatted(scope, FACTS.formatted("k"), FACTS.formatted("t"));
    }

    /** Goes on by a page, with the orders of it that differ as suspects; nothing if another program has read it meanwhile. */
    Uni<Void> note(OpenRebuild rebuild, OrderPage page, Instant at) {
        return pool.execute(
                        NOTE,
                        Json.write(page.orders()),
                        page.currency(),
                        rebuild.lastOrderId(),
                        page.end(),
                        rebuild.id(),
                        page.isLast(),
                        at)
                .replaceWithVoid();
    }

    /** Suspects that were last looked at before then. */
    Uni<List<UUID>> due(UUID rebuildId, Instant before, int limit) {
        return pool.list(DUE, Columns::uuid, rebuildId, before, limit);
    }

    /** How much of them differs and stands as it did when they became suspects. */
    Uni<Long> certain(UUID rebuildId, NamedOrders orders) {
        return pool.only(
                COUNT_CERTAIN,
                Columns::number,
                Json.write(orders.found()),
                orders.currency(),
                orders.idArray(),
                rebuildId);
    }

    /** Keeps what was counted of orders as it is until the transaction ends; never for long. */
    Uni<Void> lock(SqlTx tx) {
        return tx.query(PATIENCE).chain(() -> tx.query(LOCK)).replaceWithVoid();
    }

    /** Lock first. */
    Uni<Void> correct(SqlTx tx, UUID rebuildId, NamedOrders orders) {
        return tx.execute(CORRECT, Json.write(orders.found()), orders.currency(), orders.idArray(), rebuildId)
                .replaceWithVoid();
    }

    /** Those that are as they should be are none any more; the others stay, as they are now. */
    Uni<Void> settle(UUID rebuildId, NamedOrders orders, Instant at) {
        return pool.execute(SETTLE, Json.write(orders.found()), orders.currency(), orders.idArray(), rebuildId, at)
                .replaceWithVoid();
    }
}
