package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.KnownCarts;
import dev.comptoir.carts.cart.ShortMemory;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Closes a cart for which an order exists, whatever state it is in: heard from the answer to a placement, from the event,
 * or from both. One statement that changes nothing the second time, so that it needs no inbox row on the hottest path.
 *
 * <p>Nothing ever leaves CONVERTED: once this statement has committed for a cart and an order, running it again for them
 * could not change a row. So the instance that has run it does without the second one, and whichever of answer and event
 * comes later writes nothing. An instance that does not remember runs it, which is always right.
 */
@ApplicationScoped
public class CloseCart {

    private static final String CLOSE = """
            with closed as (
                update carts set status = 'CONVERTED', version = version + 1, order_id = $2, order_number = $3,
                                 converted_at = $4, watched_from = null, checkout_started_at = null
                 where id = $1 and status <> 'CONVERTED' returning 1)
            update abandoned_carts set ordered_at = $4, order_id = $2, next_email_at = null
             where cart_id = $1 and exists (select from closed)""";

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);
    private static final int MOST_REMEMBERED = 5_000;

    private final SqlTransactions transactions;
    private final KnownCarts known;
    private final Clock clock;
    private final ShortMemory<UUID> closed = new ShortMemory<>(REMEMBERED_FOR, MOST_REMEMBERED);

    CloseCart(SqlTransactions transactions, KnownCarts known, Clock clock) {
        this.transactions = transactions;
        this.known = known;
        this.clock = clock;
    }

    public Uni<Void> handle(UUID cartId, UUID orderId, String orderNumber) {
        return closed.find(cartId).filter(orderId::equals).isPresent()
                ? Uni.createFrom().voidItem()
                : close(cartId, orderId, orderNumber);
    }

    private Uni<Void> close(UUID cartId, UUID orderId, String orderNumber) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transactions
                .query(CLOSE, cartId, orderId, orderNumber, now)
                .invoke(() -> {
                    closed.keep(cartId, orderId, 1);
                    known.forget(cartId);
                })
                .replaceWithVoid();
    }
}
