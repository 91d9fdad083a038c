package dev.comptoir.orders.order;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads pages of the order list: one statement a page, straight into records. */
@ApplicationScoped
class OrderListStore {

    private final SqlTransactions reads;

    OrderListStore(SqlTransactions reads) {
        this.reads = reads;
    }

    Uni<List<OrderSummary>> page(OrderListQuery query, OrderSort sort, List<String> after, int limit) {
        OrderListQuery.Statement statement = query.page(sort, after, limit);
        return reads.query(statement.sql(), statement.parameters()).map(OrderListStore::summaries);
    }

    /** The same, planned for the very values asked for: see {@link OrderListQuery#dependsOnValues()}. */
    Uni<List<OrderSummary>> plannedPage(SqlTx tx, OrderListQuery query, OrderSort sort, List<String> after, int limit) {
        OrderListQuery.Statement statement = query.page(sort, after, limit);
        return tx.query("set local plan_cache_mode = force_custom_plan")
                .chain(() -> tx.query(statement.sql(), statement.parameters()))
                .map(OrderListStore::summaries);
    }

    Uni<Long> count(OrderListQuery query) {
        OrderListQuery.Statement statement = query.count();
        return reads.query(statement.sql(), statement.parameters())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static List<OrderSummary> summaries(RowSet<Row> rows) {
        List<OrderSummary> summaries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            summaries.add(summary(row));
        }
        return summaries;
    }

    private static OrderSummary summary(Row row) {
        String currency = row.getString(9);
        return new OrderSummary(
                row.getUUID(0),
                row.getString(1),
                Lifecycle.valueOf(row.getString(2)),
                PaymentStatus.valueOf(row.getString(3)),
                FulfillmentStatus.valueOf(row.getString(4)),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                row.getInteger(8),
                Money.ofMinor(row.getLong(10), currency),
                Money.ofMinor(row.getLong(11), currency),
                Money.ofMinor(row.getLong(12), currency),
                row.getUUID(13),
                row.getOffsetDateTime(14).toInstant());
    }
}
