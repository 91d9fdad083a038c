package dev.comptoir.inventory.audit;

import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Adds up the ledger and the held reservations of a range of SKUs, in one statement and so at one moment. */
@ApplicationScoped
class AuditStore {

    private static final String RECOUNT = """
            with items as materialized (
                select sku, on_hand, reserved, is_located from stock_items where sku > $1 order by sku limit $2),
            span as (select min(sku) as first, max(sku) as last from items),
            chained as (
                select m.sku, m.seq, m.delta, coalesce(m.location_id, '%1$s'::uuid) as location_id,
                       m.hash is distinct from movement_hash(lag(m.hash) over (partition by m.sku order by m.seq), m)
                           as is_broken
                  from stock_movements m, span
                 where m.sku between span.first and span.last),
            ledger as (
                select sku, sum(delta) as total, count(*) as movements, min(seq) filter (where is_broken) as broken
                  from chained
                 group by sku),
            held as (
                select t.sku collate "C" as sku, sum(t.units) as total
                  from reservations r, unnest(r.skus, r.taken) t(sku, units)
                 where r.state = 'HELD'
                 group by 1),
            there as (
                select i.sku, a.location_id, a.on_hand, a.reserved, 0 as ledger, 0 as held
                  from items i join stock_at_locations a on a.sku = i.sku
                 where i.is_located
                union all
                select m.sku, m.location_id, 0, 0, m.delta, 0
                  from chained m join items i on i.sku = m.sku
                 where i.is_located
                union all
                select i.sku, t.location_id, 0, 0, 0, t.units
                  from reservations r, unnest(r.from_skus, r.from_locations, r.from_units) t(sku, location_id, units)
                  join items i on i.sku = t.sku
                 where r.state = 'HELD' and i.is_located
                union all
                select i.sku, '%1$s'::uuid, 0, 0, 0, t.units
                  from reservations r, unnest(r.skus, r.taken) t(sku, units) join items i on i.sku = t.sku
                 where r.state = 'HELD' and i.is_located and t.sku <> all(coalesce(r.from_skus, '{}'))),
            places as (
                select sku, location_id, sum(on_hand)::int as on_hand, sum(ledger) as ledger,
                       sum(reserved)::int as reserved, sum(held) as held
                  from there
                 group by 1, 2)
            select i.sku, i.on_hand, coalesce(l.total, 0), i.reserved, coalesce(h.total, 0), coalesce(l.movements, 0),
                   l.broken, null::uuid as location_id
              from items i left join ledger l using (sku) left join held h using (sku)
            union all
            select sku, on_hand, ledger, reserved, held, 0, null, location_id
              from places
             where on_hand <> ledger or reserved <> held
             order by 1, location_id nulls first""".formatted(MainLocation.ID);

    private final SqlPool reads;

    AuditStore(SqlPool reads) {
        this.reads = reads;
    }

    /** One item and what the books say about it; after it, the locations of which they say something else. */
    record Recount(AuditView.Difference counted, long movements, Long brokenRow) {

        static Recount read(Columns c) {
            String sku = c.text();
            int onHand = c.integer();
            long ledger = c.number();
            int reserved = c.integer();
            long held = c.number();
            long movements = c.number();
            Long brokenRow = c.numberOrNull();
            return new Recount(
                    new AuditView.Difference(sku, onHand, ledger, reserved, held, c.uuid()), movements, brokenRow);
        }

        /** Whether it is about the whole item. */
        boolean isItem() {
            return counted.locationId() == null;
        }

        boolean agrees() {
            return counted.onHand() == counted.ledger() && counted.reserved() == counted.held();
        }
    }

    Uni<List<Recount>> recount(String afterSku, int items) {
        return reads.list(RECOUNT, Recount::read, afterSku, items);
    }
}
