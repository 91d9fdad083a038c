package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.StockProblem;
import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the ledger of one SKU, newest first. */
@ApplicationScoped
class FindMovements {

    private final ItemStore items;
    private final Cursors cursors;

    FindMovements(ItemStore items, Cursors cursors) {
        this.items = items;
        this.cursors = cursors;
    }

    Uni<Page<MovementView>> handle(String sku, String cursor, int limit, boolean isCounted) {
        String scope = "inventory/movements?" + sku;
        long before = cursor == null
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.read(scope, cursor).getFirst());
        return items.one(sku)
                .map(found -> found.orElseThrow(() -> new StockProblem.ItemNotFound(sku)))
                .chain(() -> items.movements(sku, before, limit + 1))
                .map(found ->
                        Page.of(found, limit, last -> cursors.write(scope, List.of(Long.toString(last.number())))))
                .chain(page -> isCounted
                        ? items.countMovements(sku).map(page::withTotal)
                        : Uni.createFrom().item(page));
    }
}
