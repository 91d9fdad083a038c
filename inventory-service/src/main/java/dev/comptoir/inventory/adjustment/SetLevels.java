package dev.comptoir.inventory.adjustment;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.stock.Posted;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.AdjustmentPolicy;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockProblem;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sets many levels to what was counted, where nobody changed them meanwhile; the ledger gets the differences. */
@ApplicationScoped
class SetLevels {

    private final SqlTransactions transactions;
    private final StockStore stock;
    private final Outbox outbox;
    private final Clock clock;

    SetLevels(SqlTransactions transactions, StockStore stock, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.stock = stock;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Replayable<AdjustmentView>> handle(SetLevelsRequest request, RequestKey key, String actor) {
        Posting posting = new Posting(
                MovementReason.ADJUSTMENT, Ids.next().toString(), request.reason(), actor, clock.instant());
        return transactions.once(key, AdjustmentView.class, tx -> set(tx, lines(request), posting));
    }

    private static Map<String, SetLevelsRequest.Line> lines(SetLevelsRequest request) {
        Map<String, SetLevelsRequest.Line> lines = new TreeMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        for (SetLevelsRequest.Line line : request.lines()) {
            if (lines.put(line.sku(), line) != null) {
                repeated.add(line.sku());
            }
        }
        if (!repeated.isEmpty()) {
            throw StockProblem.duplicateSkus(repeated);
        }
        return lines;
    }

    private Uni<AdjustmentView> set(SqlTx tx, Map<String, SetLevelsRequest.Line> lines, Posting posting) {
        return stock.lock(tx, lines.keySet())
                .map(items -> movements(lines, items))
                .chain(movements -> stock.post(tx, movements, posting))
                .call(posted -> publish(tx, posted, posting))
                .map(posted -> AdjustmentView.of(posting, posted));
    }

    private Uni<Void> publish(SqlTx tx, List<Posted> posted, Posting posting) {
        return outbox.append(tx, StockEvents.changed(posted, posting));
    }

    private static List<Movement> movements(
            Map<String, SetLevelsRequest.Line> lines, Map<String, StockItem> items) {
        List<String> unknown =
                lines.keySet().stream().filter(sku -> !items.containsKey(sku)).toList();
        if (!unknown.isEmpty()) {
            throw StockProblem.unknownSkus(unknown);
        }
        Map<String, Integer> others = lines.values().stream()
                .map(line -> items.get(line.sku()))
                .filter(item -> item.onHand() != lines.get(item.sku()).expectedOnHand())
                .collect(toMap(StockItem::sku, StockItem::onHand, (first, _) -> first, TreeMap::new));
        if (!others.isEmpty()) {
            throw StockProblem.levelsChanged(others);
        }
        return lines.values().stream()
                .filter(line -> line.onHand() != items.get(line.sku()).onHand())
                .map(line -> AdjustmentPolicy.adjust(
                        items.get(line.sku()), line.onHand() - items.get(line.sku()).onHand()))
                .toList();
    }
}
