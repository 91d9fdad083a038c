package dev.comptoir.carts.checkout;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores how a checkout ended, and finds those whose end got lost. */
@ApplicationScoped
class CheckoutStore {

    private static final String CONVERT = """
            with converted as (
                update carts set status = 'CONVERTED', version = version + 1, order_id = $2, order_number = $3,
                                 converted_at = $4, idle_since = null, checkout_started_at = null
                 where id = $1 and status <> 'CONVERTED' returning 1),
            redeemed as (
                update discount_redemptions set status = 'REDEEMED', updated_at = $6
                 where cart_id = $1 and status = 'RESERVED')
            update abandoned_carts set ordered_at = $4, order_id = $2, next_email_at = null,
                                       placed_by_merchant = $5, updated_at = $6
             where cart_id = $1 and exists (select from converted)""";
    // A cart that the merchant tried to make an order of is abandoned as before: its shopper has not come back to it.
    // A later attempt has another start, and it is that one which then decides.
    private static final String REOPEN = """
            update carts c
               set status = case when a.is_left then 'ABANDONED' else 'ACTIVE' end, version = version + 1,
                   checkout_started_at = null, idle_since = case when not a.is_left then last_activity_at end
              from (select exists (select from abandoned_carts
                                    where cart_id = $1 and resumed_at is null and ordered_at is null) as is_left) a
             where id = $1 and status = 'CHECKING_OUT' and checkout_started_at = $2""";
    private static final String STUCK = """
            select id, checkout_started_at from carts where status = 'CHECKING_OUT' and checkout_started_at < $1
             order by checkout_started_at limit $2""";

    private final SqlPool pool;
    private final Clock clock;

    CheckoutStore(SqlPool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** A cart whose checkout began long ago. */
    record StuckCart(UUID cartId, Instant startedAt) {}

    Uni<Void> convert(UUID cartId, UUID orderId, String orderNumber, Instant placedAt, boolean isByMerchant) {
        return pool.execute(CONVERT, cartId, orderId, orderNumber, placedAt, isByMerchant, clock.instant())
                .replaceWithVoid();
    }

    /** How many were reopened: none when the cart was ordered, or when a later attempt is running. */
    Uni<Integer> reopen(SqlTx tx, UUID cartId, Instant startedAt) {
        return tx.execute(REOPEN, cartId, startedAt);
    }

    Uni<List<StuckCart>> stuck(Instant startedBefore, int limit) {
        return pool.list(STUCK, c -> new StuckCart(c.uuid(), c.instant()), startedBefore, limit);
    }
}
