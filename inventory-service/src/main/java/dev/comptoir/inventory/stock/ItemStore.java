package dev.comptoir.inventory.stock;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.number;
import static dev.comptoir.platform.page.SortKey.text;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads levels and the ledger for people to look at; locks nothing. */
@ApplicationScoped
class ItemStore {

    private static final String COLUMNS = StockStore.COLUMNS + ", s.updated_at";
    private static final String ONE = "select " + COLUMNS + " from stock_levels s where s.sku = $1";
    private static final String SOME =
            "select " + StockStore.COLUMNS + " from stock_levels s where s.sku = any($1::text[]) order by s.sku";

    private static final String KEPT = "select skus, taken from reservations where order_id = $1 and state = 'HELD'";

    private static final String AVAILABLE = "stock_available(s.on_hand, s.reserved, s.safety_stock)";
    private static final String LOW = "s.is_tracked and " + AVAILABLE + " between 1 and s.low_stock_threshold";
    private static final String OUT = "s.is_tracked and " + AVAILABLE + " <= 0";
    private static final String EITHER = "(" + LOW + " or " + OUT + ")";

    private static final String MOVEMENTS = "seq, sku, delta, reason, cause_id, note, actor, level_after, at, hash";

    private final SqlPool reads;
    private final Pages pages;

    ItemStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    Uni<Page<StockItemView>> page(ItemListRequest filter, PageRequest request) {
        ListQuery query = ListQuery.of("stock-items", COLUMNS, "stock_levels s")
                .and("s.sku >= ?", filter.skuPrefix)
                .and("s.sku < ?::text || chr(1114111)", filter.skuPrefix)
                .only(filter.low && filter.out, EITHER)
                .only(filter.low && !filter.out, LOW)
                .only(filter.out && !filter.low, OUT)
                .and("s.updated_at >= ?", filter.updatedFrom());
        return switch (filter.sort) {
            case "updatedAt" -> byChange(query.ascending(instant("s.updated_at"), text("s.sku")), request);
            case "-updatedAt" -> byChange(query.descending(instant("s.updated_at"), text("s.sku")), request);
            default ->
                pages.of(query.ascending(text("s.sku")), request, StockItemView::read, item -> List.of(item.sku()));
        };
    }

    private Uni<Page<StockItemView>> byChange(ListQuery query, PageRequest request) {
        return pages.of(query, request, StockItemView::read, item -> List.of(item.updatedAt(), item.sku()));
    }

    Uni<StockItemView> find(String sku) {
        return reads.one(ONE, StockItemView::read, () -> StockProblem.itemNotFound(sku), sku);
    }

    /** Those of these SKUs that exist, sorted. */
    Uni<List<StockItem>> list(List<String> skus) {
        return reads.list(SOME, StockStore::item, (Object) skus.toArray(String[]::new));
    }

    /** The same as one cart sees them: units that are kept for it are not reserved. */
    Uni<List<StockItem>> list(List<String> skus, UUID cartId) {
        return reads.find(KEPT, ItemStore::kept, cartId)
                .chain(kept -> list(skus)
                        .map(items -> kept.map(units -> freed(items, units)).orElse(items)));
    }

    private static Map<String, Integer> kept(Columns c) {
        List<String> skus = c.texts();
        List<Integer> units = c.integers();
        return IntStream.range(0, skus.size()).boxed().collect(Collectors.toMap(skus::get, units::get));
    }

    private static List<StockItem> freed(List<StockItem> items, Map<String, Integer> units) {
        return items.stream()
                .map(item -> item.reserving(-items.stream()
                        .filter(item::sharesWith)
                        .mapToInt(other -> units.getOrDefault(other.sku(), 0))
                        .sum()))
                .toList();
    }

    /** The ledger of all SKUs, newest first. */
    Uni<Page<MovementView>> ledger(LedgerListRequest filter, PageRequest request) {
        ListQuery query = ListQuery.of("stock-ledger", MOVEMENTS, "stock_movements")
                .and("sku = ?", filter.sku)
                .oneOf("reason", filter.reason)
                .and("cause_id = ?", filter.causeId)
                .and("actor = ?", filter.actor)
                .and("at >= ?", filter.from())
                .and("at < ?", filter.to())
                .descending(number("seq"));
        return pages.of(query, request, MovementView::read, movement -> List.of(movement.number()));
    }

    /** The ledger of a SKU, newest first. */
    Uni<Page<MovementView>> movements(String sku, PageRequest request) {
        ListQuery query = ListQuery.of("stock-movements", MOVEMENTS, "stock_movements")
                .and("sku = ?", sku)
                .descending(number("seq"));
        return find(sku)
                .chain(() -> pages.of(query, request, MovementView::read, movement -> List.of(movement.number())));
    }
}
