package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.cart.CartContentJson;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Claims carts for the abandonment sweep and writes down what it found. */
@ApplicationScoped
class WatchedCarts {

    private static final String CLAIM = """
            select id, version, content, last_activity_at from carts
             where status = 'ACTIVE' and watched_from is not null and watched_from <= $1
             order by watched_from limit $2 for update skip locked""";

    private static final String CLAIM_ONE = """
            select id, version, content, last_activity_at from carts
             where id = $1 and status = 'ACTIVE' and watched_from is not null for update""";

    private static final String WATCH_ON = "update carts set watched_from = last_activity_at where id = any($1)";

    private static final String ABANDON = """
            update carts set status = 'ABANDONED', version = version + 1, watched_from = null where id = any($1)""";

    private static final String LIST = """
            insert into abandoned_carts (cart_id, email, customer_name, item_count, total_minor, currency, skus,
                                         abandoned_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (cart_id) do update set
                email = excluded.email, customer_name = excluded.customer_name, item_count = excluded.item_count,
                total_minor = excluded.total_minor, currency = excluded.currency, skus = excluded.skus,
                abandoned_at = excluded.abandoned_at, resumed_at = null""";

    /** Locked for this transaction; rows another instance has locked are left to it. */
    Uni<List<WatchedCart>> claim(SqlTx tx, Instant silentSince, int limit) {
        return tx.query(CLAIM, silentSince.atOffset(ZoneOffset.UTC), limit).map(WatchedCarts::carts);
    }

    /** One cart that could be abandoned: with an item and an e-mail, not ordered, not abandoned yet. */
    Uni<List<WatchedCart>> claim(SqlTx tx, UUID cartId) {
        return tx.query(CLAIM_ONE, cartId).map(WatchedCarts::carts);
    }

    Uni<Boolean> isThere(SqlTx tx, UUID cartId) {
        return tx.query("select 1 from carts where id = $1", cartId).map(rows -> rows.size() == 1);
    }

    /** Looks at them again once their last activity is long enough ago. */
    Uni<Void> watchOn(SqlTx tx, List<WatchedCart> carts) {
        return carts.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.query(WATCH_ON, (Object) ids(carts)).replaceWithVoid();
    }

    Uni<Void> abandon(SqlTx tx, List<WatchedCart> carts) {
        return tx.query(ABANDON, (Object) ids(carts))
                .chain(() -> tx.connection()
                        .preparedQuery(LIST)
                        .executeBatch(carts.stream().map(WatchedCarts::entry).toList()))
                .replaceWithVoid();
    }

    private static Tuple entry(WatchedCart cart) {
        String name = cart.content().customer().name();
        return Tuple.tuple()
                .addValue(cart.cartId())
                .addValue(cart.content().email().toLowerCase(Locale.ROOT))
                .addValue(name == null ? "" : name)
                .addValue(cart.content().pieces())
                .addValue(cart.content().totals().total().minor())
                .addValue(cart.content().totals().total().currency())
                .addValue(cart.skus())
                .addValue(cart.lastActivityAt().atOffset(ZoneOffset.UTC));
    }

    private static UUID[] ids(List<WatchedCart> carts) {
        return carts.stream().map(WatchedCart::cartId).toArray(UUID[]::new);
    }

    private static List<WatchedCart> carts(RowSet<Row> rows) {
        List<WatchedCart> carts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            carts.add(new WatchedCart(
                    row.getUUID(0),
                    row.getLong(1),
                    CartContentJson.read(row.getString(2)),
                    row.getOffsetDateTime(3).toInstant()));
        }
        return carts;
    }
}
