package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.abandonment.AbandonedCartView.RecoveryEmail;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads the merchant's list of abandoned carts. */
@ApplicationScoped
class AbandonedCartStore {

    private static final String COLUMNS = """
            select cart_id, email, customer_name, item_count, total_minor, currency, status, abandoned_at, campaign_id,
                   campaign_name, next_email_at, last_email_sent_at, emails_sent, recovered_at, order_id, stop_reason
              from abandoned_carts""";

    private static final String EMAILS = """
            select e.send_id, e.campaign_id, e.step, e.due_at, e.sent_at, k.clicked_at
              from recovery_emails e left join recovery_clicks k on k.send_id = e.send_id
             where e.cart_id = $1 order by e.step, e.send_id limit 100""";

    private final SqlTransactions transactions;

    AbandonedCartStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    /** A cart on the list, with why its reminders stopped; empty while nothing stopped them. */
    record Entry(AbandonedCartSummary summary, String stopReason) {}

    Uni<List<AbandonedCartSummary>> page(AbandonedCartQuery query) {
        return transactions
                .query(COLUMNS + query.where() + query.order(), query.parameters())
                .map(rows -> all(rows, AbandonedCartStore::summary));
    }

    Uni<Long> count(AbandonedCartQuery query) {
        return transactions
                .query("select count(*) from abandoned_carts" + query.where(), query.parameters())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Entry> find(UUID cartId) {
        return transactions
                .query(COLUMNS + " where cart_id = $1", cartId)
                .map(rows -> all(rows, row -> new Entry(summary(row), row.getString(15))).stream()
                        .findFirst()
                        .orElseThrow(() -> new AbandonedCartNotFound(cartId)));
    }

    Uni<List<RecoveryEmail>> emails(UUID cartId) {
        return transactions.query(EMAILS, cartId).map(rows -> all(rows, AbandonedCartStore::email));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> items = new ArrayList<>(rows.size());
        for (Row row : rows) {
            items.add(read.apply(row));
        }
        return items;
    }

    private static AbandonedCartSummary summary(Row row) {
        return new AbandonedCartSummary(
                row.getUUID(0),
                row.getString(1),
                text(row, 2),
                row.getInteger(3),
                Money.ofMinor(row.getLong(4), row.getString(5)),
                row.getString(6),
                instant(row, 7),
                row.getUUID(8),
                text(row, 9),
                instant(row, 10),
                instant(row, 11),
                row.getInteger(12),
                instant(row, 13),
                row.getUUID(14));
    }

    private static RecoveryEmail email(Row row) {
        return new RecoveryEmail(
                row.getUUID(0), row.getUUID(1), row.getInteger(2), instant(row, 3), instant(row, 4), instant(row, 5));
    }

    private static String text(Row row, int column) {
        String text = row.getString(column);
        return text.isEmpty() ? null : text;
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
