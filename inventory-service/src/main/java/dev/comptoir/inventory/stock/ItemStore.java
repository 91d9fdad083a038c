package dev.comptoir.inventory.stock;

import static dev.comptoir.platform.page.SortKey.instant;
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

    // Nothing in a store with one location.
    private static final String LOCATIONS = """
            select l.id, l.name, a.on_hand, a.reserved
              from stock_by_location a join locations l on l.id = a.location_id
             where a.sku = $1 and (select count(*) from locations where deleted_at is null) > 1
             order by l.priority, l.id""";

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
        return reads.one(ONE, StockItemView::read, () -> StockProblem.itemNotFound(sku), sku)
                .chain(item -> reads.list(LOCATIONS, StockItemView.AtLocation::read, sku)
                        .map(item::at));
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
}
