package dev.comptoir.inventory.audit;

import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Adds up the ledger and the held reservations of a range of SKUs, in one statement and so at one moment. */
@ApplicationScoped
class AuditStore {

    private static final String RECOUNT = """
            with items as materialized (
                select sku, on_hand, reserved from stock_items where sku > $1 order by sku limit $2),
            span as (select min(sku) as first, max(sku) as last from items),
            ledger as (
                select m.sku, sum(m.delta) as total, count(*) as movements
                  from stock_movements m, span
                 where m.sku between span.first and span.last
                 group by m.sku),
            held as (
                select t.sku collate "C" as sku, sum(t.units) as total
                  from reservations r, unnest(r.skus, r.taken) t(sku, units)
                 where r.state = 'HELD'
                 group by 1)
            select i.sku, i.on_hand, coalesce(l.total, 0), i.reserved, coalesce(h.total, 0), coalesce(l.movements, 0)
              from items i left join ledger l using (sku) left join held h using (sku)
             order by i.sku""";

    private final SqlTransactions transactions;

    AuditStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    /** One item and what the books say about it. */
    record Recount(AuditView.Difference counted, long movements) {

        boolean agrees() {
            return counted.onHand() == counted.ledger() && counted.reserved() == counted.held();
        }
    }

    Uni<List<Recount>> recount(String afterSku, int items) {
        return transactions
                .query(RECOUNT, afterSku, items)
                .map(rows -> rows.stream().map(AuditStore::recounted).toList());
    }

    private static Recount recounted(Row row) {
        return new Recount(
                new AuditView.Difference(
                        row.getString(0), row.getInteger(1), row.getLong(2), row.getInteger(3), row.getLong(4)),
                row.getLong(5));
    }
}
