package dev.comptoir.carts.recovery;

import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Keeps clicks on recovery links and which order they led to. */
@ApplicationScoped
class RecoveryStore {

    private static final String LOCK = "select version from carts where id = $1 for update";
    private static final String RAISE = "update carts set version = version + 1 where id = $1 returning version";

    private static final String CLICK = """
            insert into recovery_clicks (send_id, cart_id, campaign_id, clicked_at) values ($1, $2, $3, $4)
            on conflict (send_id) do nothing""";

    private static final String HAS_CLICKS = "select 1 from recovery_clicks where cart_id = $1 limit 1";

    // The link counts when it was followed before the cart was ordered; of several, the last one did it.
    private static final String WINNER = """
            select k.campaign_id, k.send_id
              from carts c
              join abandoned_carts a on a.cart_id = c.id and a.recovered_at is null
              join recovery_clicks k on k.cart_id = c.id and k.clicked_at <= coalesce(c.converted_at, $2)
             where c.id = $1 order by k.clicked_at desc, k.send_id limit 1 for update of c""";

    private static final String RECOVER = """
            update abandoned_carts set recovered_at = $2, order_id = $3, recovered_total_minor = $4,
                                       recovered_by_campaign_id = $5, next_email_at = null
             where cart_id = $1""";

    private final SqlTransactions transactions;

    RecoveryStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    /** The mail whose link brought the shopper back. */
    record Winner(UUID campaignId, UUID sendId) {}

    /** Whether there is such a cart; locked from now on. */
    Uni<Boolean> lock(SqlTx tx, UUID cartId) {
        return tx.query(LOCK, cartId).map(rows -> rows.size() == 1);
    }

    /** Whether this is the first click on that link. */
    Uni<Boolean> addClick(SqlTx tx, RecoveryLink link, Instant now) {
        return tx.execute(CLICK, link.sendId(), link.cartId(), link.campaignId(), utc(now))
                .map(added -> added == 1);
    }

    /** The cart's next version, for an event about it. */
    Uni<Long> raiseVersion(SqlTx tx, UUID cartId) {
        return tx.query(RAISE, cartId).map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Boolean> hasClicks(UUID cartId) {
        return transactions.query(HAS_CLICKS, cartId).map(rows -> rows.size() > 0);
    }

    Uni<Optional<Winner>> winner(SqlTx tx, UUID cartId, Instant paidAt) {
        return tx.query(WINNER, cartId, utc(paidAt)).map(RecoveryStore::first);
    }

    Uni<Integer> recover(SqlTx tx, RecoveredOrder order, UUID campaignId) {
        return tx.execute(
                RECOVER,
                order.cartId(),
                utc(order.paidAt()),
                order.orderId(),
                order.total().minor(),
                campaignId);
    }

    private static Optional<Winner> first(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(new Winner(row.getUUID(0), row.getUUID(1)));
        }
        return Optional.empty();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
