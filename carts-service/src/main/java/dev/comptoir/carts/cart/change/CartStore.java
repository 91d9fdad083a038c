package dev.comptoir.carts.cart.change;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartProblem;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.idempotency.IdempotentStatement;
import dev.comptoir.platform.idempotency.IdempotentStatements;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Stores carts: one row, read whole and written whole. */
@ApplicationScoped
public class CartStore {

    private static final String FIND = "select " + CartRow.COLUMNS + " from carts c where c.id = $1";
    private static final String FIND_WITH_FIRST_ANSWER =
            "select " + CartRow.COLUMNS + ", " + IdempotentStatements.FIRST_ANSWER + " from carts c"
                    + IdempotentStatements.joinFirstAnswer(2) + "where c.id = $1";
    private static final String LOCK = " for update of c";
    private static final String LOCK_BOTH =
            "select " + CartRow.COLUMNS + " from carts c where c.id = any($1) order by c.id for update of c";
    private static final String CURRENT = """
            with recursive line as (
                select id, merged_into from carts where id = $1
                union all select c.id, c.merged_into from carts c join line l on c.id = l.merged_into)
            select id from line where merged_into is null""";
    // The status is sent as text and becomes the column's domain in the server: the client knows no domains.
    private static final String ADD_ROW = """
            insert into carts (id, version, status, currency, email, content, created_at, last_activity_at, idle_since)
            values ($1, $2, $3::text, $4, $5, $6, $7, $8, $9)""";
    private static final IdempotentStatement ADD = IdempotentStatement.of(ADD_ROW, 9);
    // The version of the cart that was read is the one before: nobody's change in between is overwritten. The sweep
    // gives idle_since another time without a new version, so the row's own is kept.
    private static final String REPLACE_ROW = """
            update carts set version = $2, status = $3::text, email = $4, content = $5, last_activity_at = $6,
                             idle_since = case when $7::timestamptz is not null then coalesce(idle_since, $7) end,
                             checkout_started_at = $8, order_id = $9
             where id = $1 and version = $2::bigint - 1""";
    private static final IdempotentStatement REPLACE = IdempotentStatement.of(REPLACE_ROW, 9);
    private static final String MARK_RESUMED =
            "update abandoned_carts set resumed_at = $2, updated_at = $2 where cart_id = $1";

    private final SqlPool pool;
    private final IdempotentStatements keys;
    private final CartCache cache;

    CartStore(SqlPool pool, IdempotentStatements keys, CartCache cache) {
        this.pool = pool;
        this.keys = keys;
        this.cache = cache;
    }

    /** A cart, and what the caller's key was answered first, if it was. */
    record Found<T>(Cart cart, Optional<Replayable<T>> firstAnswer) {

        Uni<Replayable<T>> orElse(Function<Cart, Uni<Replayable<T>>> work) {
            return firstAnswer.map(first -> Uni.createFrom().item(first)).orElseGet(() -> work.apply(cart));
        }
    }

    public Uni<Cart> find(UUID cartId) {
        return pool.one(FIND, CartRow::read, () -> CartProblem.notFound(cartId), cartId);
    }

    /** The cart that this one has ended in, else this one; empty when it is gone. */
    public Uni<Optional<UUID>> current(UUID cartId) {
        return pool.find(CURRENT, Columns::uuid, cartId);
    }

    /** Two carts that are locked. */
    public record CartPair(Cart cart, Cart other) {}

    /** Both are this transaction's until its end; refuses when there is not either of them. */
    public Uni<CartPair> lockBoth(SqlTx tx, UUID cartId, UUID otherId) {
        return tx.list(LOCK_BOTH, CartRow::read, (Object) new UUID[] {cartId, otherId})
                .map(found -> new CartPair(only(found, cartId), only(found, otherId)));
    }

    private static Cart only(List<Cart> found, UUID cartId) {
        return found.stream()
                .filter(cart -> cart.id().equals(cartId))
                .findFirst()
                .orElseThrow(() -> CartProblem.notFound(cartId));
    }

    <T> Uni<Found<T>> find(CartCommand<T> command) {
        return found(pool, "", command);
    }

    /** The same, and the row is this transaction's until its end. */
    <T> Uni<Found<T>> lock(SqlTx tx, CartCommand<T> command) {
        return found(tx, LOCK, command);
    }

    private <T> Uni<Found<T>> found(SqlRunner runner, String lock, CartCommand<T> command) {
        RequestKey key = command.key();
        UUID id = command.cartId();
        return key.isGiven()
                ? runner.query(FIND_WITH_FIRST_ANSWER + lock, id, key.caller(), key.operation(), key.key())
                        .map(rows -> found(only(rows, id), command))
                : runner.one(FIND + lock, CartRow::read, () -> CartProblem.notFound(id), id)
                        .map(cart -> new Found<>(cart, Optional.empty()));
    }

    private <T> Found<T> found(Row row, CartCommand<T> command) {
        Cart cart = CartRow.read(new Columns(row));
        return new Found<>(cart, keys.firstAnswer(command.key(), row, CartRow.WIDTH, command.type()));
    }

    /** Adds a cart, and with it the key of the request. */
    public Uni<Void> add(Cart cart, RequestKey key, Object answer) {
        String content = Json.write(cart.content());
        return keys.run(
                        pool,
                        ADD,
                        key,
                        answer,
                        cart.id(),
                        cart.version(),
                        cart.status(),
                        cart.content().totals().total().currency(),
                        cart.email(),
                        content,
                        cart.times().createdAt(),
                        cart.times().lastActivityAt(),
                        cart.times().idleSince())
                .invoke(() -> cache.put(cart, content.length()))
                .replaceWithVoid();
    }

    /** The cart as this instance has last written it, if that was a moment ago: a guess, see {@link CartCache}. */
    Optional<Cart> cached(UUID cartId) {
        return cache.find(cartId);
    }

    /** Writes a cart over the version before its own; false when the row has another one by now. Cached from then on. */
    Uni<Boolean> replace(Cart cart, RequestKey key, Object answer) {
        String content = Json.write(cart.content());
        return replace(pool, cart, content, key, answer).invoke(isReplaced -> {
            if (isReplaced) {
                cache.put(cart, content.length());
            }
        });
    }

    /** Writes a cart whose row this transaction has locked; it is not cached before the commit. */
    public Uni<Void> replaceLocked(SqlTx tx, Cart cart, RequestKey key, Object answer) {
        return replace(tx, cart, Json.write(cart.content()), key, answer)
                .invoke(isReplaced -> {
                    cache.evict(cart.id());
                    if (!isReplaced) {
                        throw new IllegalStateException("a cart was changed while it was locked");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> replace(SqlRunner runner, Cart cart, String content, RequestKey key, Object answer) {
        return keys.run(
                runner,
                REPLACE,
                key,
                answer,
                cart.id(),
                cart.version(),
                cart.status(),
                cart.email(),
                content,
                cart.times().lastActivityAt(),
                cart.times().idleSince(),
                cart.order().startedAt(),
                cart.order().orderId());
    }

    /** What this instance has cached of it is not so any more. */
    public void evict(UUID cartId) {
        cache.evict(cartId);
    }

    /** Marks on the merchant's list that the shopper came back. */
    Uni<Void> markResumed(SqlTx tx, UUID cartId, Instant now) {
        return tx.execute(MARK_RESUMED, cartId, now).replaceWithVoid();
    }

    private static Row only(RowSet<Row> rows, UUID cartId) {
        if (rows.size() == 0) {
            throw CartProblem.notFound(cartId);
        }
        return rows.iterator().next();
    }
}
