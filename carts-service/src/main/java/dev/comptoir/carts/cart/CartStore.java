package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartProblem.CartNotFound;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.idempotency.IdempotentStatement;
import dev.comptoir.platform.idempotency.IdempotentStatements;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
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
import java.util.function.Function;

/** Finds and keeps carts: one row, read whole and written whole. */
@ApplicationScoped
class CartStore {

    private static final String FIND = "select " + CartRow.COLUMNS + " from carts c where c.id = $1";

    private static final String FIND_WITH_FIRST_ANSWER =
            "select " + CartRow.COLUMNS + ", " + IdempotentStatements.FIRST_ANSWER + " from carts c"
                    + IdempotentStatements.joinFirstAnswer(2) + "where c.id = $1";

    private static final String LOCK = " for update of c";

    // The status is sent as text and becomes the column's domain in the server: the client knows no domains.
    private static final IdempotentStatement ADD = IdempotentStatement.of("""
                    insert into carts (id, version, status, currency, email, content, created_at, last_activity_at,
                                       watched_from)
                    values ($1, $2, $3::text, $4, $5, $6, $7, $8, $9)""", 9);

    // The version of the cart that was read is the one before: nobody's change in between is overwritten. The sweep
    // gives watched_from another time without a new version, so the row's own is kept.
    private static final IdempotentStatement REPLACE = IdempotentStatement.of("""
                    update carts set version = $2, status = $3::text, email = $4, content = $5, last_activity_at = $6,
                                     watched_from = case when $7::timestamptz is not null
                                                         then coalesce(watched_from, $7) end,
                                     checkout_started_at = $8, order_id = $9
                     where id = $1 and version = $2::bigint - 1""", 9);

    private static final String RESUMED = "update abandoned_carts set resumed_at = $2 where cart_id = $1";

    private final SqlTransactions transactions;
    private final IdempotentStatements keys;
    private final KnownCarts known;

    CartStore(SqlTransactions transactions, IdempotentStatements keys, KnownCarts known) {
        this.transactions = transactions;
        this.keys = keys;
        this.known = known;
    }

    /** A cart, and what the caller's key was answered first, if it was. */
    record Found<T>(Cart cart, Optional<Replayable<T>> firstAnswer) {

        Uni<Replayable<T>> orElse(Function<Cart, Uni<Replayable<T>>> work) {
            return firstAnswer.map(first -> Uni.createFrom().item(first)).orElseGet(() -> work.apply(cart));
        }
    }

    Uni<Cart> find(UUID cartId) {
        return transactions.query(FIND, cartId).map(rows -> CartRow.read(only(rows, cartId)));
    }

    <T> Uni<Found<T>> find(CartChange<T> change) {
        return found(transactions::query, "", change);
    }

    /** The same, and the row is this transaction's until its end. */
    <T> Uni<Found<T>> lock(SqlTx tx, CartChange<T> change) {
        return found(tx::query, LOCK, change);
    }

    private <T> Uni<Found<T>> found(SqlRunner lane, String lock, CartChange<T> change) {
        RequestKey key = change.key();
        UUID id = change.cartId();
        return key.isGiven()
                ? lane.query(FIND_WITH_FIRST_ANSWER + lock, id, key.caller(), key.operation(), key.key())
                        .map(rows -> found(only(rows, id), change))
                : lane.query(FIND + lock, id).map(rows -> new Found<>(CartRow.read(only(rows, id)), Optional.empty()));
    }

    private <T> Found<T> found(Row row, CartChange<T> change) {
        return new Found<>(CartRow.read(row), keys.firstAnswer(change.key(), row, CartRow.WIDTH, change.type()));
    }

    /** Keeps a new cart, and with it the key of whoever asked for it. */
    Uni<Void> add(Cart cart, RequestKey key, Object answer) {
        String content = CartContentJson.write(cart.content());
        return keys.run(
                        transactions::query,
                        ADD,
                        key,
                        answer,
                        cart.id(),
                        cart.version(),
                        cart.status().name(),
                        cart.content().totals().total().currency(),
                        cart.email(),
                        content,
                        CartRow.utc(cart.createdAt()),
                        CartRow.utc(cart.lastActivityAt()),
                        CartRow.utc(cart.watchedFrom()))
                .invoke(() -> known.keep(cart, content.length()))
                .replaceWithVoid();
    }

    /** The cart as this instance has last written it, if that was a moment ago: a guess, see {@link KnownCarts}. */
    Optional<Cart> known(UUID cartId) {
        return known.find(cartId);
    }

    /** Writes a cart over the version before its own; false when that is not there any more. Known from then on. */
    Uni<Boolean> replace(Cart cart, RequestKey key, Object answer) {
        String content = CartContentJson.write(cart.content());
        return replace(transactions::query, cart, content, key, answer).invoke(isThere -> {
            if (isThere) {
                known.keep(cart, content.length());
            }
        });
    }

    /** Writes a cart whose row this transaction holds; nothing is known of it before the commit. */
    Uni<Void> replaceHeld(SqlTx tx, Cart cart, RequestKey key, Object answer) {
        return replace(tx::query, cart, CartContentJson.write(cart.content()), key, answer)
                .invoke(isThere -> {
                    known.forget(cart.id());
                    if (!isThere) {
                        throw new IllegalStateException("a cart was changed while it was held");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> replace(SqlRunner lane, Cart cart, String content, RequestKey key, Object answer) {
        return keys.run(
                lane,
                REPLACE,
                key,
                answer,
                cart.id(),
                cart.version(),
                cart.status().name(),
                cart.email(),
                content,
                CartRow.utc(cart.lastActivityAt()),
                CartRow.utc(cart.watchedFrom()),
                CartRow.utc(cart.checkoutStartedAt()),
                cart.orderId());
    }

    /** Notes on the merchant's list that the shopper came back. */
    Uni<Void> noteResumed(SqlRunner lane, UUID cartId, Instant now) {
        return lane.query(RESUMED, cartId, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .replaceWithVoid();
    }

    private static Row only(RowSet<Row> rows, UUID cartId) {
        if (rows.size() == 0) {
            throw new CartNotFound(cartId);
        }
        return rows.iterator().next();
    }
}
