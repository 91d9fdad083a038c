package dev.comptoir.inventory.stockmethod;

import dev.comptoir.inventory.stock.LocatedStockStore;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.SharedLevel;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockMethod;
import dev.comptoir.inventory.stockmethod.domain.StockMethodProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Stores how the stock of products is counted. */
@ApplicationScoped
class StockMethodStore {

    private static final String LOCK_PRODUCT =
            "select product_id from product_versions where product_id = $1 for update";
    private static final String LOCK_ITEMS = "select " + StockStore.ITEM
            + " from stock_items s where s.product_id = $1 order by s.sku for no key update";
    private static final String ITEMS =
            "select " + StockStore.COLUMNS + " from stock_levels s where s.product_id = any($1::uuid[]) order by s.sku";

    private static final String SHARING = "select " + StockStore.COLUMNS
            + " from stock_levels s where s.product_id = any($1::uuid[]) and s.is_shared and s.wants_tracking order by s.sku";

    private static final String FIND =
            "select is_shared, version, product_id, published_version, published_on_hand, published_reserved from stock_pools where product_id = $1";
    private static final String LOCK = FIND + " for update";
    private static final String LOCK_SHARED = """
            select product_id, published_version, published_on_hand, published_reserved from stock_pools
             where product_id = any($1::uuid[]) and is_shared order by product_id for update""";

    // Versions go on from the highest that was published of any SKU, so that what is published next is newer for each.
    private static final String SAVE = """
            insert into stock_pools as p
                   (product_id, is_shared, version, published_version, published_on_hand, published_reserved, changed_at)
            select $1, $2, $3, max(s.version) + 1, coalesce(sum(s.on_hand) filter (where s.wants_tracking), 0),
                   coalesce(sum(s.reserved) filter (where s.wants_tracking), 0), $4
              from stock_items s where s.product_id = $1
            on conflict (product_id) do update
               set is_shared = excluded.is_shared, version = excluded.version,
                   published_version = greatest(p.published_version, excluded.published_version) + 1,
                   published_on_hand = excluded.published_on_hand, published_reserved = excluded.published_reserved,
                   changed_at = excluded.changed_at
            returning p.published_version""";

    private static final String MARK_ITEMS = """
            update stock_items s
               set is_shared = $2, version = greatest(s.version, $3) + 1, updated_at = $4,
                   accepted_oversell = case when s.wants_backorder then 0 else greatest(0, s.reserved - s.on_hand) end
             where s.product_id = $1""";

    private static final String TAKE_CHANGES = """
            delete from shared_stock_changes
             where id in (select id from shared_stock_changes order by id limit $1 for update skip locked)
            returning product_id""";

    private static final String SAVE_PUBLISHED =
            "update stock_pools set published_version = $2, published_on_hand = $3, published_reserved = $4 where product_id = $1";

    private final SqlPool reads;
    private final LocatedStockStore located;

    StockMethodStore(SqlPool reads, LocatedStockStore located) {
        this.reads = reads;
        this.located = located;
    }

    /** The method of a product that has had another than the usual one. */
    record Saved(StockMethod method, long version, SharedLevel published) {

        static Saved read(Columns c) {
            return new Saved(c.bool() ? StockMethod.PRODUCT : StockMethod.VARIANT, c.number(), published(c));
        }

        static SharedLevel published(Columns c) {
            return new SharedLevel(c.uuid(), c.number(), c.integer(), c.integer());
        }
    }

    private static Saved orUsual(Optional<Saved> saved) {
        return saved.orElse(new Saved(StockMethod.VARIANT, 1, null));
    }

    Uni<StockMethodView> find(UUID productId) {
        return reads.list(ITEMS, StockStore::item, (Object) new UUID[] {productId})
                .invoke(items -> refuseUnknown(productId, items))
                .chain(items -> reads.find(FIND, Saved::read, productId)
                        .map(StockMethodStore::orUsual)
                        .map(saved -> view(productId, saved, items)));
    }

    private static void refuseUnknown(UUID productId, List<StockItem> items) {
        if (items.isEmpty()) {
            throw StockMethodProblem.productNotFound(productId);
        }
    }

    private static StockMethodView view(UUID productId, Saved saved, List<StockItem> items) {
        return new StockMethodView(
                productId,
                saved.method(),
                false,
                items.stream().map(StockMethodView.Line::of).toList(),
                saved.version());
    }

    /** Before its items, as where the catalogue's news of it are taken over. */
    Uni<Void> lockProduct(SqlTx tx, UUID productId) {
        return tx.one(LOCK_PRODUCT, Columns::uuid, () -> StockMethodProblem.productNotFound(productId), productId)
                .replaceWithVoid();
    }

    /** Each SKU with its own counters; one that is back at the main location with all it has is no longer located. */
    Uni<List<StockItem>> lockItems(SqlTx tx, UUID productId) {
        return tx.list(LOCK_ITEMS, StockStore::item, productId)
                .chain(items -> items.stream().noneMatch(StockItem::isLocated)
                        ? Uni.createFrom().item(items)
                        : located.removeEmpty(
                                        tx, items.stream().map(StockItem::sku).toList())
                                .chain(() -> tx.list(LOCK_ITEMS, StockStore::item, productId)));
    }

    /** After the items, as everywhere. */
    Uni<Saved> lock(SqlTx tx, UUID productId) {
        return tx.find(LOCK, Saved::read, productId).map(StockMethodStore::orUsual);
    }

    /** SKUs as they are shown. */
    Uni<List<StockItem>> items(SqlTx tx, Collection<UUID> productIds) {
        return tx.list(ITEMS, StockStore::item, (Object) productIds.toArray(UUID[]::new));
    }

    /** SKUs that share the stock of these products, also while the store counts none. */
    Uni<List<StockItem>> sharing(SqlTx tx, Collection<UUID> productIds) {
        return tx.list(SHARING, StockStore::item, (Object) productIds.toArray(UUID[]::new));
    }

    /** The new method, and the version that is published with it. */
    Uni<Long> save(SqlTx tx, UUID productId, StockMethod method, long version, Instant now) {
        boolean isShared = method == StockMethod.PRODUCT;
        return tx.only(SAVE, Columns::number, productId, isShared, version, now)
                .call(published -> tx.execute(MARK_ITEMS, productId, isShared, published, now));
    }

    /** Products whose one stock has changed, some of them several times; those another program works on are left to it. */
    Uni<List<UUID>> takeChanges(SqlTx tx, int limit) {
        return tx.list(TAKE_CHANGES, Columns::uuid, limit);
    }

    Uni<List<SharedLevel>> lockShared(SqlTx tx, Collection<UUID> productIds) {
        return tx.list(LOCK_SHARED, Saved::published, (Object) productIds.toArray(UUID[]::new));
    }

    Uni<Void> savePublished(SqlTx tx, List<SharedLevel> levels) {
        return tx.executeEach(SAVE_PUBLISHED, levels.stream().map(parameters()).toList());
    }

    private static Function<SharedLevel, Object[]> parameters() {
        return level -> new Object[] {level.productId(), level.version(), level.onHand(), level.reserved()};
    }
}
