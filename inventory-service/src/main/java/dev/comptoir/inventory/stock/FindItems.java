package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.StockProblem;
import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the items of the store, and finds one. */
@ApplicationScoped
class FindItems {

    private final ItemStore items;
    private final Cursors cursors;

    FindItems(ItemStore items, Cursors cursors) {
        this.items = items;
        this.cursors = cursors;
    }

    Uni<Page<StockItemView>> page(ItemFilter filter, String cursor, int limit, boolean isCounted) {
        String after =
                cursor == null ? "" : cursors.read(filter.scope(), cursor).getFirst();
        return items.page(filter, after, limit + 1)
                .map(found -> Page.of(
                                found,
                                limit,
                                last -> cursors.write(
                                        filter.scope(), List.of(last.item().sku())))
                        .map(read -> StockItemView.of(read.item(), read.updatedAt())))
                .chain(page -> isCounted
                        ? items.count(filter).map(page::withTotal)
                        : Uni.createFrom().item(page));
    }

    Uni<StockItemView> one(String sku) {
        return items.one(sku)
                .map(found -> found.orElseThrow(() -> new StockProblem.ItemNotFound(sku)))
                .map(read -> StockItemView.of(read.item(), read.updatedAt()));
    }
}
