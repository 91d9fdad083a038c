package dev.comptoir.inventory.transfer;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.inventory.transfer.domain.TransferProblem;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stores transfers. */
@ApplicationScoped
class TransferStore {

    private static final String COLUMNS = "id, from_location_id, to_location_id, reason, actor, at, skus, quantities";
    private static final String FIND = "select " + COLUMNS + " from stock_transfers where id = $1";
    private static final String ADD = """
            insert into stock_transfers (id, from_location_id, to_location_id, reason, actor, at, skus, quantities)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";

    private final SqlPool reads;
    private final Pages pages;

    TransferStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    Uni<Page<Transfer>> page(TransferListRequest filter, ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("stock-transfers", COLUMNS, "stock_transfers")
                .and("?::uuid in (from_location_id, to_location_id)", filter.locationId)
                .and("?::text = any(skus)", filter.sku);
        return pages.of(
                changes.on(query, "at", instant("at"), uuid("id")),
                request,
                Transfer::read,
                transfer -> changes.position(transfer.at(), transfer.at(), transfer.id()));
    }

    Uni<Transfer> find(UUID id) {
        return reads.one(FIND, Transfer::read, () -> TransferProblem.notFound(id), id);
    }

    Uni<Void> add(SqlTx tx, Transfer transfer) {
        return tx.execute(
                        ADD,
                        transfer.id(),
                        transfer.fromLocationId(),
                        transfer.toLocationId(),
                        transfer.reason(),
                        transfer.actor(),
                        transfer.at(),
                        transfer.lines().stream().map(Transfer.Line::sku).toArray(String[]::new),
                        transfer.lines().stream().map(Transfer.Line::quantity).toArray(Integer[]::new))
                .replaceWithVoid();
    }
}
