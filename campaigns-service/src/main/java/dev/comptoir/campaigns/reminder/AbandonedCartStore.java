package dev.comptoir.campaigns.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.campaigns.reminder.domain.CartPast;
import dev.comptoir.campaigns.store.SqlTime;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Statements on carts left behind. */
@ApplicationScoped
public class AbandonedCartStore {

    private static final String KNOWN_VERSION = "select version from recovery_carts where cart_id = $1 for update";

    private static final String PAST = """
            select array(select step from recovery_sends where cart_id = $1 and state = 'SENT' and step > 0),
                   exists(select from ordered_carts where cart_id = $1),
                   exists(select from recovery_carts
                           where owner_id = $2 and cart_id <> $1 and state = 'ABANDONED' and abandoned_at > $3)""";

    // The mark on the shopper is what an order goes by that is heard of while this cart is being taken in.
    private static final String KEEP = """
            with marked as (update recovery_owners set may_wait = true where id = $3 and not may_wait)
            insert into recovery_carts (cart_id, version, owner_id, recipient, locale, items, total_minor, currency,
                                        abandoned_at, campaign_id, state)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9, $10,
                    case when exists(select from ordered_carts where cart_id = $1) then 'ORDERED' else 'ABANDONED' end)
            on conflict (cart_id) do update
               set version = excluded.version, owner_id = excluded.owner_id, recipient = excluded.recipient,
                   locale = excluded.locale, items = excluded.items, total_minor = excluded.total_minor,
                   currency = excluded.currency, abandoned_at = excluded.abandoned_at,
                   campaign_id = excluded.campaign_id, state = excluded.state""";

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
    Uni<Boolean> isNews(SqlTx tx, UUID cartId, long version) {
        return tx.query(KNOWN_VERSION, cartId)
                .map(rows -> rows.size() == 0 || rows.iterator().next().getLong(0) < version);
    }

    Uni<CartPast> past(SqlTx tx, UUID cartId, UUID ownerId, Instant abandonedAt) {
        return tx.query(PAST, cartId, ownerId, SqlTime.of(abandonedAt)).map(AbandonedCartStore::past);
    }

    Uni<Void> keep(SqlTx tx, CartAbandonedV1 cart, UUID ownerId, UUID campaignId) {
        return tx.query(
                        KEEP,
                        cart.cartId(),
                        cart.version(),
                        ownerId,
                        cart.customer().email().strip(),
                        Objects.requireNonNullElse(cart.customer().locale(), ""),
                        json(cart),
                        cart.total().minor(),
                        cart.total().currency(),
                        SqlTime.of(cart.abandonedAt()),
                        campaignId)
                .replaceWithVoid();
    }

    /** False when the cart is unknown, an order, or known in this version or a later one. */
    Uni<Boolean> resume(SqlTx tx, UUID cartId, long version) {
        return tx.query(RESUMED, cartId, version).map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> order(SqlTx tx, UUID cartId, Instant placedAt) {
        return tx.query(REMEMBER_ORDER, cartId, SqlTime.of(placedAt))
                .chain(() -> tx.query(ORDERED, cartId))
                .replaceWithVoid();
    }

    /** Numbers the next event about this cart and holds the cart's row until the commit. */
    public Uni<Long> nextVersion(SqlTx tx, UUID cartId) {
        return tx.query(NEXT_VERSION, cartId).map(rows -> rows.iterator().next().getLong(0));
    }

    /** As {@link #nextVersion}; empty while another mail about this cart is still to come. */
    Uni<Optional<Long>> nextVersionIfDone(SqlTx tx, UUID cartId) {
        return tx.query(NEXT_VERSION_IF_DONE, cartId)
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getLong(0)));
    }

    private static CartPast past(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        Set<Integer> sent = Arrays.stream(row.getArrayOfIntegers(0)).collect(Collectors.toSet());
        return new CartPast(sent, row.getBoolean(1), row.getBoolean(2));
    }

    private static String json(CartAbandonedV1 cart) {
        try {
            return Json.MAPPER.writeValueAsString(cart.items());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the items of a cart cannot be written", e);
        }
    }
}
