package dev.comptoir.inventory.audit;

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
                select sku, on_hand, reserved from stock_items where sku > $1 order by sku limit $2),
            span as (select min(sku) as first, max(sku) as last from items),
            chained as (
                select m.sku, m.seq, m.delta,
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
                 group by 1)
            select i.sku, i.on_hand, coalesce(l.total, 0), i.reserved, coalesce(h.total, 0), coalesce(l.movements, 0),
                   l.broken
              from items i left join ledger l using (sku) left join held h using (sku)
             order by i.sku""";

    private final SqlPool reads;

    AuditStore(SqlPool reads) {
        this.reads = reads;
    }

    /** One item and what the books say about it. */
    record Recount(AuditView.Difference counted, long movements, Long brokenRow) {

        static Recount read(Columns c) {
            return new Recount(
                    new AuditView.Difference(c.text(), c.integer(), c.number(), c.integer(), c.number()),
                    c.number(),
                    c.numberOrNull());
        }

        boolean agrees() {
            return counted.onHand() == counted.ledger() && counted.reserved() == counted.held();
        }
    }

    Uni<List<Recount>> recount(String afterSku, int items) {
        return reads.list(RECOUNT, Recount::read, afterSku, items);
    }
}
