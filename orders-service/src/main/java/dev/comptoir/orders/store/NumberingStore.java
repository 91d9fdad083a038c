package dev.comptoir.orders.store;

import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps how orders are numbered, one row that every placement counts up. */
@ApplicationScoped
class NumberingStore {

    private static final String COLUMNS =
            "select version, next_number, prefix, suffix, zero_total_payment_status from order_numbering";
    private static final String SAVE = """
            update order_numbering
               set version = $1, next_number = $2, prefix = $3, suffix = $4, zero_total_payment_status = $5""";

    private final SqlTransactions reads;

    NumberingStore(SqlTransactions reads) {
        this.reads = reads;
    }

    Uni<OrderSettings> find() {
        return reads.query(COLUMNS).map(NumberingStore::settings);
    }

    /** Placements wait until the transaction ends, so that none takes a number in between. */
    Uni<OrderSettings> lock(SqlTx tx) {
        return tx.query(COLUMNS + " for update").map(NumberingStore::settings);
    }

    Uni<Void> save(SqlTx tx, OrderSettings settings) {
        return tx.execute(
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
