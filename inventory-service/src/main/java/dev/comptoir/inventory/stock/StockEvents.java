package dev.comptoir.inventory.stock;

import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.contracts.inventory.StockStateChangedV1;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.inventory.stock.domain.SharedLevel;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockState;
import dev.comptoir.kernel.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The events about levels, each followed by that of the mark where it is another one now. A product with one stock for all
 * variants is published as a whole, a moment later.
 */
public final class StockEvents {

    private static final String RESERVED = "RESERVED";
    private static final String SAFETY_STOCK = "SAFETY_STOCK";
    private static final String RULES = "RULES";
    private static final String METHOD = "STOCK_METHOD";
    private static final String SHARED = "SHARED_STOCK";

    private StockEvents() {}

    /** One event per SKU moved. What is sold was reserved before: it leaves the mark as it is. */
    public static List<Event> changed(List<Posted> posted, Posting posting) {
        return posted.stream()
                .flatMap(each -> withMark(level(each, posting), each.item(), each.before()).stream())
                .toList();
    }

    /** Reserved units are free again; what is on hand is as before. */
    public static List<Event> released(StockItem item, int units, String reason, UUID orderId) {
        StockItem before = item.reserving(units);
        return withMark(level(before, item, reason, orderId), item, before);
    }

    /** Units are reserved: that is published only where the mark is another one now. */
    public static List<Event> reserved(Reserving reserving, UUID orderId) {
        StockItem item = reserving.item();
        StockItem before = reserving.before();
        return !item.isShared() && item.hasCrossed(before.available())
                ? withMark(level(before, item, RESERVED, orderId), item, before)
                : List.of();
    }

    /** The catalogue has other rules for items: their levels are as before, and only a mark that is another one is published. */
    public static List<Event> ruled(Map<String, StockItem> before, Map<String, StockItem> after, UUID causeId) {
        return after.values().stream()
                .filter(item -> !item.isShared() && before.containsKey(item.sku()))
                .flatMap(item -> ruled(before.get(item.sku()), item, causeId).stream())
                .toList();
    }

    private static List<Event> ruled(StockItem before, StockItem after, UUID causeId) {
        boolean isMarked = before.isTracked() && after.isTracked();
        return isMarked && before.state() != after.state()
                ? List.of(level(before, after, RULES, causeId), mark(after, before.state()))
                : List.of();
    }

    /** Other units are kept back from sale than before; the levels are as they were. */
    public static List<Event> keptBack(StockItem before, StockItem after, UUID causeId) {
        return withMark(level(before, after, SAFETY_STOCK, causeId), after, before);
    }

    /**
     * A product has one stock for all variants, or one for each, from now on: every SKU is published with what it has now.
     *
     * @param before the same SKUs in the same order
     */
    public static List<Event> methodChanged(
            List<StockItem> before, List<StockItem> after, Map<String, Integer> deltas, UUID causeId) {
        return IntStream.range(0, after.size())
                .mapToObj(i -> methodChanged(before.get(i), after.get(i), deltas, causeId))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> methodChanged(
            StockItem before, StockItem after, Map<String, Integer> deltas, UUID causeId) {
        int delta = deltas.getOrDefault(after.sku(), 0);
        return crossing(level(before, after, delta, METHOD, causeId.toString()), after, before);
    }

    /** What a product has in its one stock: every SKU is published with all of it. */
    public static List<Event> shared(StockItem item, SharedLevel published) {
        StockItem before = item.with(published.onHand(), published.reserved());
        int delta = item.onHand() - before.onHand();
        return crossing(level(before, item, delta, SHARED, item.productId().toString()), item, before);
    }

    private static List<Event> withMark(StockLevelChangedV1 level, StockItem item, StockItem before) {
        return item.isShared() ? List.of() : crossing(level, item, before);
    }

    private static List<Event> crossing(StockLevelChangedV1 level, StockItem item, StockItem before) {
        return item.hasCrossed(before.available())
                ? List.of(level, mark(item, item.stateOf(before.available())))
                : List.of(level);
    }

    private static StockStateChangedV1 mark(StockItem item, StockState before) {
        return new StockStateChangedV1(
                item.sku(),
                item.productId(),
                item.version(),
                before.name(),
                item.state().name(),
                item.available() < 0,
                item.onHand(),
                item.reserved(),
                item.available(),
                item.lowStockThreshold());
    }

    private static StockLevelChangedV1 level(Posted posted, Posting posting) {
        return level(
                posted.before(), posted.item(), posted.delta(), posting.reason().name(), posting.causeId());
    }

    private static StockLevelChangedV1 level(StockItem before, StockItem item, String reason, UUID orderId) {
        return level(before, item, 0, reason, orderId.toString());
    }

    private static StockLevelChangedV1 level(
            StockItem before, StockItem item, int delta, String reason, String causeId) {
        return new StockLevelChangedV1(
                item.sku(),
                item.version(),
                item.onHand(),
                item.reserved(),
                item.available(),
                delta,
                reason,
                causeId,
                before.reserved(),
                before.available());
    }
}
