package dev.comptoir.inventory.stockmethod;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockMethod;
import dev.comptoir.inventory.stockmethod.domain.MethodChange;
import java.util.List;
import java.util.UUID;

/**
 * A change of method with the locked SKUs of its product.
 *
 * @param version of the method before it
 * @param rows each SKU with its own counters
 * @param shown the same SKUs in the same order as they are shown
 */
record RequestedChange(MethodChange change, long version, List<StockItem> rows, List<StockItem> shown) {

    UUID productId() {
        return rows.getFirst().productId();
    }

    StockMethodView view(long newVersion, boolean isDryRun) {
        return new StockMethodView(productId(), change.to(), isDryRun, lines(), newVersion);
    }

    /** The SKUs as they are published; with one stock all of them under one version. */
    List<StockItem> published(List<StockItem> after, long publishedVersion) {
        return change.to() == StockMethod.VARIANT
                ? after
                : after.stream().map(item -> item.as(publishedVersion)).toList();
    }

    private List<StockMethodView.Line> lines() {
        return change.isNone()
                ? shown.stream().map(StockMethodView.Line::of).toList()
                : shown.stream().map(this::line).toList();
    }

    private StockMethodView.Line line(StockItem before) {
        return StockMethodView.Line.of(before, change.after(rows.get(shown.indexOf(before)), rows));
    }
}
