package dev.comptoir.carts.checkout;

import dev.comptoir.platform.db.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Closes a cart for which an order exists, whatever state it is in: heard from the answer to a placement, from the event,
 * or from both. One statement that changes nothing the second time, so that it needs no inbox row on the hottest path.
 */
@ApplicationScoped
public class CloseCart {

    private static final String CLOSE = """
            with closed as (
                update carts set status = 'CONVERTED', version = version + 1, order_id = $2, order_number = $3,
                                 converted_at = $4, watched_from = null, checkout_started_at = null
                 where id = $1 and status <> 'CONVERTED' returning id)
            update abandoned_carts set ordered_at = $4, order_id = $2, next_email_at = null
             where cart_id in (select id from closed)""";

    private final SqlTransactions transactions;
    private final Clock clock;

    CloseCart(SqlTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<Void> handle(UUID cartId, UUID orderId, String orderNumber) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transactions.query(CLOSE, cartId, orderId, orderNumber, now).replaceWithVoid();
    }
}
