package dev.comptoir.inventory.stock;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Changes levels. Every statement locks its SKUs in order first, so that two of them never wait for each other. */
@ApplicationScoped
public class StockStore {

    /** Of {@code stock_levels s}, or of what {@link #ITEM} was read into: an item as {@link #item} reads it. */
    public static final String COLUMNS =
            "s.sku, s.on_hand, s.reserved, s.is_tracked, s.allows_backorder, s.low_stock_threshold, s.version,"
                    + " s.product_id, s.safety_stock, s.is_shared, s.is_located";

    private static final String IS_TRACKED = "s.wants_tracking and (select is_enabled from inventory_settings)";

    /** The same of {@code stock_items s}, counted and refused as the settings say at this moment. */
    public static final String ITEM = "s.sku, s.on_hand, s.reserved, " + IS_TRACKED + " as is_tracked,"
            + " s.wants_backorder or (select policy = 'TRACK_ONLY' from inventory_settings) as allows_backorder,"
            + " s.low_stock_threshold, s.version, s.product_id, s.safety_stock, s.is_shared, s.is_located";

    private static final String LOCK =
            "select " + ITEM + " from stock_items s where s.sku = any($1::text[]) order by s.sku for no key update";

    // Locked after the items, in one order everywhere: the units of a product with one stock are taken one after the
    // other.
    private static final String LOCK_POOLS =
            "select from stock_pools where product_id = any($1::uuid[]) order by product_id for update";

    private static final String SHARED = "select " + COLUMNS + " from stock_levels s where s.sku = any($1::text[])";

    private static final String ADJUST_RESERVED = """
            with wanted as materialized (
                select s.sku, w.delta,
                       %s and not s.is_shared
                       and stock_mark(stock_available(s.on_hand, s.reserved, s.safety_stock), s.low_stock_threshold)
                           <> stock_mark(stock_available(s.on_hand, s.reserved + w.delta, s.safety_stock),
                                         s.low_stock_threshold) as crossed
                  from stock_items s join unnest($1::text[], $2::int[]) w(sku, delta) on s.sku = w.sku
                 order by s.sku for no key update of s)
            update stock_items s
               set reserved = s.reserved + w.delta,
                   version = s.version + w.crossed::int,
                   updated_at = case when w.crossed then $3 else s.updated_at end
              from wanted w where s.sku = w.sku
            returning %s, w.delta""".formatted(IS_TRACKED, ITEM);

    private static final String ACCEPT_OVERSELL = """
            with wanted as materialized (
                select s.sku, w.units
                  from stock_items s join unnest($1::text[], $2::int[]) w(sku, units) on s.sku = w.sku
                 order by s.sku for no key update of s)
            update stock_items s
               set accepted_oversell = greatest(s.accepted_oversell, s.reserved + w.units - s.on_hand)
              from wanted w where s.sku = w.sku""";

    private static final String SAVE_SAFETY_STOCK = """
            update stock_items s set safety_stock = $2::int, version = s.version + 1, updated_at = $3
             where s.sku = $1
            returning %s""".formatted(ITEM);

    private static final String RELEASE = """
            with wanted as materialized (
                select s.sku, w.units
                  from stock_items s join unnest($1::text[], $2::int[]) w(sku, units) on s.sku = w.sku
                 order by s.sku for no key update of s)
            update stock_items s
               set reserved = s.reserved - w.units, version = s.version + 1, updated_at = $3
              from wanted w
             where s.sku = w.sku
            returning %s""".formatted(ITEM);

    private static final String POST = """
            with wanted as materialized (
                select s.sku, w.delta, w.reserved_delta
                  from stock_items s
                  join unnest($1::text[], $2::int[], $3::int[]) w(sku, delta, reserved_delta) on s.sku = w.sku
                 order by s.sku for no key update of s),
            moved as (
                update stock_items s
                   set on_hand = s.on_hand + w.delta,
                       reserved = s.reserved + w.reserved_delta,
                       version = s.version + 1,
                       updated_at = $4
                  from wanted w
                 where s.sku = w.sku
                returning %2$s, w.delta, w.reserved_delta),
            posted as (
                insert into stock_movements (sku, delta, reason, cause_id, note, actor, level_after, at)
                select sku, delta, $5, $6, $7, $8, on_hand, $4 from moved order by sku
                returning seq, sku)
            select %1$s, s.delta, s.reserved_delta, p.seq from moved s join posted p using (sku) order by s.sku""".formatted(COLUMNS, ITEM);

    private final LocatedStockStore located;
    private final Signal sharedChanged = new Signal();

    StockStore(LocatedStockStore located) {
        this.located = located;
    }

    /** Raised when a transaction that may have changed the one stock of a product has committed. */
    public Signal sharedChanged() {
        return sharedChanged;
    }

    /** Some of the items share the stock of their product, which is published soon after this transaction. */
    public void noteShared(SqlTx tx, Collection<StockItem> items) {
        if (items.stream().anyMatch(StockItem::isShared)) {
            tx.afterCommit(sharedChanged::raise);
        }
    }

    /**
     * Locks the items until the transaction ends, and the stock that some of them share; SKUs that do not exist are simply
     * absent.
     */
    public Uni<Map<String, StockItem>> lock(SqlTx tx, Collection<String> skus) {
        return tx.list(LOCK, StockStore::item, (Object) skus.toArray(String[]::new))
                .chain(items -> withShared(tx, items))
                .chain(items -> located.withPlaces(tx, items))
                .map(items -> items.stream().collect(toMap(StockItem::sku, identity())));
    }

    /** The same items; those that share their stock with all there is of it. */
    private Uni<List<StockItem>> withShared(SqlTx tx, List<StockItem> items) {
        noteShared(tx, items);
        List<StockItem> sharing = items.stream().filter(StockItem::isShared).toList();
        return sharing.isEmpty()
                ? Uni.createFrom().item(items)
                : tx.execute(LOCK_POOLS, (Object) sharing.stream()
                                .map(StockItem::productId)
                                .distinct()
                                .toArray(UUID[]::new))
                        .chain(() -> shared(tx, sharing))
                        .map(shared -> items.stream()
                                .map(item -> shared.getOrDefault(item.sku(), item))
                                .toList());
    }

    private static Uni<Map<String, StockItem>> shared(SqlTx tx, List<StockItem> sharing) {
        return tx.list(SHARED, StockStore::item, (Object)
                        sharing.stream().map(StockItem::sku).toArray(String[]::new))
                .map(items -> items.stream().collect(toMap(StockItem::sku, identity())));
    }

    /** Changes how many units are reserved for checkouts; positive reserves more. A new version where the mark changes. */
    public Uni<List<Reserving>> adjustReserved(SqlTx tx, Map<String, Integer> deltas, Instant now) {
        return tx.list(
                        ADJUST_RESERVED,
                        Reserving::read,
                        deltas.keySet().toArray(String[]::new),
                        deltas.values().toArray(Integer[]::new),
                        now)
                .invoke(changed -> expect(deltas.size(), changed.size()));
    }

    /** Keeps so many units of a SKU back from sale. */
    Uni<StockItem> saveSafetyStock(SqlTx tx, String sku, int units, Instant now) {
        return tx.only(SAVE_SAFETY_STOCK, StockStore::item, sku, units, now);
    }

    /** Lets the items go as far below zero as so many more units take them: a merchant sells what is not there. */
    public Uni<Void> acceptOversell(SqlTx tx, Map<String, Integer> units) {
        return Steps.when(
                !units.isEmpty(),
                () -> tx.execute(
                                ACCEPT_OVERSELL,
                                units.keySet().toArray(String[]::new),
                                units.values().toArray(Integer[]::new))
                        .replaceWithVoid());
    }

    /** Frees reserved units; unlike reserving them, that makes a new version, for it is published. */
    public Uni<List<StockItem>> release(SqlTx tx, Map<String, Integer> units, Instant now) {
        return tx.list(
                        RELEASE,
                        StockStore::item,
                        units.keySet().toArray(String[]::new),
                        units.values().toArray(Integer[]::new),
                        now)
                .invoke(items -> expect(units.size(), items.size()))
                .invoke(items -> noteShared(tx, items));
    }

    /** Changes what is on hand and writes the ledger; a cause that was posted for a SKU before is refused. */
    public Uni<List<Posted>> post(SqlTx tx, List<Movement> movements, Posting posting) {
        if (movements.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Uni<List<Posted>> all = movements.stream().anyMatch(Movement::isLocated)
                ? located.post(tx, movements, posting)
                : postAtMainLocation(tx, movements, posting);
        return all.invoke(posted -> expect(movements.size(), posted.size()))
                .chain(posted -> withShared(
                                tx, posted.stream().map(Posted::item).toList())
                        .map(items -> IntStream.range(0, items.size())
                                .mapToObj(i -> posted.get(i).with(items.get(i)))
                                .toList()));
    }

    private static Uni<List<Posted>> postAtMainLocation(SqlTx tx, List<Movement> movements, Posting posting) {
        return tx.list(
                POST,
                Posted::read,
                movements.stream().map(Movement::sku).toArray(String[]::new),
                movements.stream().map(Movement::delta).toArray(Integer[]::new),
                movements.stream().map(Movement::reservedDelta).toArray(Integer[]::new),
                posting.at(),
                posting.reason(),
                posting.causeId(),
                posting.note(),
                posting.actor());
    }

    /** Reads {@link #COLUMNS}. */
    public static StockItem item(Columns c) {
        return new StockItem(
                c.text(),
                c.integer(),
                c.integer(),
                c.bool(),
                c.bool(),
                c.integerOrNull(),
                c.number(),
                c.uuid(),
                c.integer(),
                c.bool(),
                c.bool(),
                List.of());
    }

    /** Items are never deleted, so a SKU that a caller has locked or reserved before is there. */
    private static void expect(int wanted, int changed) {
        if (wanted != changed) {
            throw new IllegalStateException("%d of %d items changed".formatted(changed, wanted));
        }
    }
}
