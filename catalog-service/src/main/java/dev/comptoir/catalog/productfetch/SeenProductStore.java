package dev.comptoir.catalog.productfetch;

import dev.comptoir.contracts.carts.ProductSeenV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Stores which products shoppers wanted that the catalogue did not know, and on which pages they are. */
@ApplicationScoped
class SeenProductStore {

    // A page is read again an hour after it was read last, when its product is wanted again and still unknown. Shoppers
    // can
    // say what they like: no more than so many drafts of theirs wait to be confirmed, and as many pages to be read.
    private static final String SAVE = """
            insert into seen_products as p (sku, url, times, first_seen_at, last_seen_at, is_due)
            select $1, $2, 1, $3, $3, true
             where not exists (select from variants v where v.sku = $1)
               and (select count(*) from (select from seen_products where is_due limit $4) d) < $4
               and (select count(*) from (select from products
                                           where source = 'CART' and status = 'DRAFT' limit $4) d) < $4
            on conflict (sku) do update
               set url = excluded.url, times = p.times + 1, last_seen_at = excluded.last_seen_at,
                   is_due = p.is_due or p.read_at is null or p.read_at < excluded.last_seen_at - interval '1 hour'""";

    private static final String TAKE_DUE = """
            update seen_products s set is_due = false, read_at = $1
             where s.sku in (select sku from seen_products where is_due order by last_seen_at limit $2
                                for update skip locked)
            returning s.sku, s.url""";

    private static final int MOST_WAITING = 1_000;

    private final SqlPool pool;

    SeenProductStore(SqlPool pool) {
        this.pool = pool;
    }

    /** A page that has to be read for the sake of one SKU. */
    record Due(String sku, String url) {

        static Due read(Columns c) {
            return new Due(c.text(), c.text());
        }
    }

    Uni<Void> save(SqlTx tx, ProductSeenV1 seen) {
        return tx.execute(SAVE, seen.sku(), seen.url(), seen.seenAt(), MOST_WAITING)
                .replaceWithVoid();
    }

    /** Each page is given out once. */
    Uni<List<Due>> takeDue(Instant now, int limit) {
        return pool.list(TAKE_DUE, Due::read, now, limit);
    }
}
