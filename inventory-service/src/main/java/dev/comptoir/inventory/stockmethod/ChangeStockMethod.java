package dev.comptoir.inventory.stockmethod;

import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.inventory.stockmethod.domain.MethodChange;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Counts the stock of a product by product or by variant from now on; nothing is lost, and open reservations stay. */
@ApplicationScoped
class ChangeStockMethod {

    private final SqlTransactions transactions;
    private final StockMethodStore methods;
    private final StockStore stock;
    private final Outbox outbox;
    private final Clock clock;

    ChangeStockMethod(
            SqlTransactions transactions, StockMethodStore methods, StockStore stock, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.methods = methods;
        this.stock = stock;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<StockMethodView> handle(
            UUID productId, ChangeStockMethodRequest request, String ifMatch, boolean isDryRun, String actor) {
        return transactions.run(tx -> methods.lockProduct(tx, productId)
                .chain(() -> methods.lockItems(tx, productId))
                .chain(rows -> methods.lock(tx, productId)
                        .invoke(saved -> ETags.check(ifMatch, saved.version()))
                        .chain(saved -> methods.items(tx, List.of(productId))
                                .map(shown -> new RequestedChange(
                                        MethodChange.of(saved.method(), request.method(), rows, request.bySku()),
                                        saved.version(),
                                        rows,
                                        shown))))
                .chain(requested -> isDryRun || requested.change().isNone()
                        ? Uni.createFrom().item(requested.view(requested.version(), isDryRun))
                        : change(tx, requested, actor)));
    }

    private Uni<StockMethodView> change(SqlTx tx, RequestedChange requested, String actor) {
        UUID changeId = Ids.next();
        Posting posting = new Posting(MovementReason.TRANSFER, changeId.toString(), "", actor, clock.instant());
        List<Movement> transfers = requested.change().deltas().entrySet().stream()
                .map(each -> Movement.of(each.getKey(), each.getValue()))
                .toList();
        long version = requested.version() + 1;
        return stock.post(tx, transfers, posting)
                .chain(() -> methods.save(
                        tx, requested.productId(), requested.change().to(), version, posting.at()))
                .chain(published -> methods.items(tx, List.of(requested.productId()))
                        .map(after -> requested.published(after, published)))
                .chain(after -> outbox.append(
                        tx,
                        StockEvents.methodChanged(
                                requested.shown(), after, requested.change().deltas(), changeId)))
                .replaceWith(() -> requested.view(version, false));
    }
}
