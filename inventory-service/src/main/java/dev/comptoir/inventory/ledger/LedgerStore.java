package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.location.domain.MainLocation;
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
import java.util.UUID;

/** Reads the ledger; nothing of it is ever changed. */
@ApplicationScoped
class LedgerStore {

    private static final String COLUMNS = """
            seq, sku, delta, reason, cause_id, note, actor, level_after, at, hash,
            case when reason in ('SALE', 'CANCELLATION') then cause_id
                 when reason in ('EDIT', 'OVERSELL') then
                     (select cast(o.order_id as text) from movement_orders o where o.cause_id = stock_movements.cause_id) end,
            location_id""";
    private static final String AT_LOCATION = "coalesce(location_id, '%s'::uuid) = ?".formatted(MainLocation.ID);
    private static final String ITEM = "select sku from stock_items where sku = $1";

    private final SqlPool reads;
    private final Pages pages;

    LedgerStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** The ledger of all SKUs, newest first unless asked otherwise. */
    Uni<Page<MovementView>> page(LedgerListRequest filter, NewMovementsListRequest since, PageRequest request) {
        ListQuery query = ListQuery.of("stock-ledger", COLUMNS, "stock_movements")
                .and("sku = ?", filter.sku)
                .oneOf("reason", filter.reason)
                .and("cause_id = ?", filter.causeId)
                .and("actor = ?", filter.actor)
                .and(AT_LOCATION, filter.locationId)
                .and("at >= ?", filter.from())
                .and("at < ?", filter.to());
        return pages.of(since.on(query), request, MovementView::read, movement -> List.of(movement.number()));
    }

    /** The ledger of a SKU, newest first unless asked otherwise. */
    Uni<Page<MovementView>> page(String sku, UUID locationId, NewMovementsListRequest since, PageRequest request) {
        ListQuery query = ListQuery.of("stock-movements", COLUMNS, "stock_movements")
                .and("sku = ?", sku)
                .and(AT_LOCATION, locationId);
        return reads.one(ITEM, Columns::text, () -> StockProblem.itemNotFound(sku), sku)
                .chain(() ->
                        pages.of(since.on(query), request, MovementView::read, movement -> List.of(movement.number())));
    }
}
