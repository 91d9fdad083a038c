package dev.comptoir.orders.store;

import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps how orders are numbered: a sequence for the numbers, one row for all else. */
@ApplicationScoped
class NumberingStore {

    private static final String COLUMNS = """
            select o.version, n.last_value + n.is_called::int, o.prefix, o.suffix, o.zero_total_payment_status
              from order_numbering o, order_numbers n""";
    private static final String LOCK = "select pg_advisory_xact_lock('order_numbers'::regclass::bigint)";
    private static final String SAVE = """
            update order_numbering
               set version = $1, prefix = $3, suffix = $4, zero_total_payment_status = $5
            returning setval('order_numbers', $2, false)""";

    private final SqlTransactions reads;

    NumberingStore(SqlTransactions reads) {
        this.reads = reads;
    }

    Uni<OrderSettings> find() {
        return reads.query(COLUMNS).map(NumberingStore::settings);
    }

    /** Waits for the placements that have a number; others wait until the transaction ends. */
    Uni<OrderSettings> lock(SqlTx tx) {
        return tx.query(LOCK).chain(() -> tx.query(COLUMNS)).map(NumberingStore::settings);
    }

    /** Only under the lock. The new next number stays if the transaction fails: a gap. */
    Uni<Void> save(SqlTx tx, OrderSettings settings) {
        return tx.query(
                        SAVE,
                        settings.version(),
                        settings.nextOrderNumber(),
                        settings.prefix(),
                        settings.suffix(),
                        settings.zeroTotalPaymentStatus())
                .replaceWithVoid();
    }

    private static OrderSettings settings(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new OrderSettings(row.getLong(0), row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
    }
}
