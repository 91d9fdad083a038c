package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.CartPast;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stores abandoned carts. */
@ApplicationScoped
public class AbandonedCartStore {

    private static final String KNOWN_VERSION = "select version from recovery_carts where cart_id = $1 for update";

    private static final String PAST = """
            select array(select step from recovery_sends where cart_id = $1 and state = 'SENT' and step > 0),
                   exists(select from ordered_carts where cart_id = $1),
                   exists(select from recovery_carts
                           where owner_id = $2 and cart_id <> $1 and state = 'ABANDONED' and abandoned_at > $3)""";

    // The mark on the shopper is what an order goes by that arrives while this cart is being taken in.
    private static final String SAVE = """
            with marked as (update recovery_owners set may_wait = true where id = $3 and not may_wait)
            insert into recovery_carts (cart_id, version, owner_id, recipient, locale, items, total_minor, currency,
                                        abandoned_at, campaign_id, customer_name, country, discount_minor, state)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9, $10, $11, $12, $13,
                    case when exists(select from ordered_carts where cart_id = $1) then 'ORDERED' else 'ABANDONED' end)
            on conflict (cart_id) do update
               set version = excluded.version, owner_id = excluded.owner_id, recipient = excluded.recipient,
                   locale = excluded.locale, items = excluded.items, total_minor = excluded.total_minor,
                   currency = excluded.currency, abandoned_at = excluded.abandoned_at,
                   campaign_id = excluded.campaign_id, customer_name = excluded.customer_name,
                   country = excluded.country, discount_minor = excluded.discount_minor,
                   state = excluded.state""";

    private static final String RESUMED = """
            update recovery_carts set state = 'RESUMED', version = $2
             where cart_id = $1 and version < $2 and state <> 'ORDERED'""";

    private static final String REMEMBER_ORDER = """
            insert into ordered_carts (cart_id, ordered_at) select $1::uuid, $2::timestamptz
             where $1::uuid <> '00000000-0000-0000-0000-000000000000' on conflict do nothing""";

    private static final String ORDERED = "update recovery_carts set state = 'ORDERED' where cart_id = $1";

    private static final String NEXT_VERSION = """
            update recovery_carts set recovery_version = recovery_version + 1 where cart_id = $1
            returning recovery_version""";

    private static final String NEXT_VERSION_IF_DONE = """
            update recovery_carts set recovery_version = recovery_version + 1
             where cart_id = $1
               and not exists(select from recovery_sends where cart_id = $1 and state = 'SCHEDULED')
            returning recovery_version""";

    /** Whether this version is later than what is known of the cart. */
    Uni<Boolean> isNewer(SqlTx tx, UUID cartId, long version) {
        return tx.find(KNOWN_VERSION, Columns::number, cartId).map(known -> known.isEmpty() || known.get() < version);
    }

    Uni<CartPast> past(SqlTx tx, UUID cartId, UUID shopperId, Instant abandonedAt) {
        return tx.only(
                PAST, c -> new CartPast(Set.copyOf(c.integers()), c.bool(), c.bool()), cartId, shopperId, abandonedAt);
    }

    Uni<Void> save(SqlTx tx, CartAbandonedV1 cart, UUID shopperId, UUID campaignId) {
        return tx.execute(
                        SAVE,
                        cart.cartId(),
                        cart.version(),
                        shopperId,
                        cart.customer().email().strip(),
                        Objects.requireNonNullElse(cart.customer().locale(), ""),
                        Json.write(cart.items()),
                        cart.total().minor(),
                        cart.total().currency(),
                        cart.abandonedAt(),
                        campaignId,
                        Objects.requireNonNullElse(cart.customer().name(), "").strip(),
                        Objects.requireNonNullElse(cart.country(), ""),
                        cart.discountTotal() == null ? 0L : cart.discountTotal().minor())
                .replaceWithVoid();
    }

    /** False when the cart is unknown, an order, or known in this version or a later one. */
    Uni<Boolean> resume(SqlTx tx, UUID cartId, long version) {
        return tx.execute(RESUMED, cartId, version).map(changed -> changed == 1);
    }

    public Uni<Void> order(SqlTx tx, UUID cartId, Instant placedAt) {
        return tx.execute(REMEMBER_ORDER, cartId, placedAt)
                .chain(() -> tx.execute(ORDERED, cartId))
                .replaceWithVoid();
    }

    /** Numbers the next event about this cart and holds the cart's row until the commit. */
    public Uni<Long> nextVersion(SqlTx tx, UUID cartId) {
        return tx.only(NEXT_VERSION, Columns::number, cartId);
    }

    /** As {@link #nextVersion}; empty while another mail about this cart is still to come. */
    Uni<Optional<Long>> nextVersionIfDone(SqlTx tx, UUID cartId) {
        return tx.find(NEXT_VERSION_IF_DONE, Columns::number, cartId);
    }
}
