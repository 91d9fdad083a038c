package dev.comptoir.campaigns.email;

import dev.comptoir.campaigns.store.SqlTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the mails about one cart. */
@ApplicationScoped
class CartEmailStore {

    private static final String SELECT = """
            select s.id, s.cart_id, s.campaign_id, s.step, s.state, s.reason, s.due_at, s.sent_at, m.state, s.clicked_at
              from recovery_sends s left join mails m on m.id = s.mail_id
            """;

    private static final String PAGE = SELECT + " where s.cart_id = $1 and s.id < $2 order by s.id desc limit $3";
    private static final String ONE = SELECT + " where s.id = $1";
    private static final String COUNT = "select count(*) from recovery_sends where cart_id = $1";
    private static final String KNOWN = "select exists(select from recovery_carts where cart_id = $1)";

    private final SqlTransactions transactions;

    CartEmailStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<Boolean> knowsCart(UUID cartId) {
        return transactions
                .query(KNOWN, cartId)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<List<CartEmailView>> page(UUID cartId, UUID before, int limit) {
        return transactions.query(PAGE, cartId, before, limit).map(CartEmailStore::views);
    }

    Uni<Long> count(UUID cartId) {
        return transactions
                .query(COUNT, cartId)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<CartEmailView> one(SqlTx tx, UUID sendId) {
        return tx.query(ONE, sendId).map(rows -> views(rows).getFirst());
    }

    private static List<CartEmailView> views(RowSet<Row> rows) {
        List<CartEmailView> views = new ArrayList<>(rows.size());
        for (Row row : rows) {
            int step = row.getInteger(3);
            views.add(new CartEmailView(
                    row.getUUID(0),
                    row.getUUID(1),
                    row.getUUID(2),
                    step == 0 ? "MANUAL" : "AUTOMATIC",
                    step == 0 ? null : step,
                    row.getString(4),
                    row.getString(5).isEmpty() ? null : row.getString(5),
                    SqlTime.at(row, 6),
                    SqlTime.at(row, 7),
                    row.getString(8),
                    SqlTime.at(row, 9)));
        }
        return views;
    }
}
