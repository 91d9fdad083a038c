package dev.comptoir.carts.abandonment;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Claims carts that may have been abandoned and stores what the sweep decided. */
@ApplicationScoped
class IdleCartStore {

    private static final String CLAIM = """
            select id, version, content, last_activity_at from carts
             where status = 'ACTIVE' and idle_since is not null and idle_since <= $1
             order by idle_since limit $2 for update skip locked""";
    private static final String CLAIM_ONE = """
            select id, version, content, last_activity_at from carts
             where id = $1 and status = 'ACTIVE' and idle_since is not null for update""";
    private static final String EXISTS = "select 1 from carts where id = $1";
    private static final String POSTPONE = "update carts set idle_since = last_activity_at where id = any($1)";
    private static final String ABANDON = """
            update carts set status = 'ABANDONED', version = version + 1, idle_since = null where id = any($1)""";
    private static final String LIST = """
            insert into abandoned_carts (cart_id, email, customer_name, item_count, total_minor, currency, skus,
                                         abandoned_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (cart_id) do update set
                email = excluded.email, customer_name = excluded.customer_name, item_count = excluded.item_count,
                total_minor = excluded.total_minor, currency = excluded.currency, skus = excluded.skus,
                abandoned_at = excluded.abandoned_at, resumed_at = null,
                updated_at = excluded.updated_at""";
    private static final String PURGE_UNUSED = """
            delete from carts where id = any(array(
                select c.id from carts c
                 where c.status = 'ACTIVE' and c.email = '' and c.created_at < $1 and c.last_activity_at < $1
                   and not exists (select from abandoned_carts a where a.cart_id = c.id)
                 order by c.created_at limit $2 for update skip locked))""";
    private static final String PURGE_MERGED = """
            delete from carts where id = any(array(
                select c.id from carts c
                 where c.status = 'MERGED' and c.last_activity_at < $1
                   and not exists (select from abandoned_carts a where a.cart_id = c.id)
                 order by c.last_activity_at limit $2 for update skip locked))""";

    private final SqlPool pool;
    private final Clock clock;

    IdleCartStore(SqlPool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Locked for this transaction; rows another instance has locked are left to it. */
    Uni<List<IdleCart>> claim(SqlTx tx, Instant silentSince, int limit) {
        return tx.list(CLAIM, IdleCart::read, silentSince, limit);
    }

    /** One cart that could be abandoned: with an item and an e-mail, not ordered, not abandoned yet. */
    Uni<List<IdleCart>> claim(SqlTx tx, UUID cartId) {
        return tx.list(CLAIM_ONE, IdleCart::read, cartId);
    }

    Uni<Boolean> exists(SqlTx tx, UUID cartId) {
        return tx.query(EXISTS, cartId).map(rows -> rows.size() == 1);
    }

    /** Looks at them again once their last activity is long enough ago. */
    Uni<Void> postpone(SqlTx tx, List<IdleCart> carts) {
        return Steps.when(
                !carts.isEmpty(),
                () -> tx.execute(POSTPONE, (Object) ids(carts)).replaceWithVoid());
    }

    Uni<Void> abandon(SqlTx tx, List<IdleCart> carts) {
        return tx.execute(ABANDON, (Object) ids(carts))
                .chain(() ->
                        tx.executeEach(LIST, carts.stream().map(this::entry).toList()));
    }

    /** Deletes carts nobody can be asked about and that no list has; how many there were. */
    Uni<Integer> purgeUnused(Instant before, int limit) {
        return pool.execute(PURGE_UNUSED, before, limit);
    }

    /** Deletes carts that ended in another one and that no list has; how many there were. */
    Uni<Integer> purgeMerged(Instant before, int limit) {
        return pool.execute(PURGE_MERGED, before, limit);
    }

    private Object[] entry(IdleCart cart) {
        String name = cart.content().customer().name();
        return new Object[] {
            cart.cartId(),
            cart.content().email().toLowerCase(Locale.ROOT),
            name == null ? "" : name,
            cart.content().pieces(),
            cart.content().totals().total(),
            cart.content().totals().total().currency(),
            cart.skus(),
            cart.lastActivityAt(),
            clock.instant()
        };
    }

    private static UUID[] ids(List<IdleCart> carts) {
        return carts.stream().map(IdleCart::cartId).toArray(UUID[]::new);
    }
}
