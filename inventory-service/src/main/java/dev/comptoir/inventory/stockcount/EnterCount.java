package dev.comptoir.inventory.stockcount;

import dev.comptoir.inventory.stock.domain.StockProblem;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Writes down what was counted; a SKU that is counted again replaces what was entered before. */
@ApplicationScoped
class EnterCount {

    private final SqlTransactions transactions;
    private final StockCountStore counts;
    private final Clock clock;

    EnterCount(SqlTransactions transactions, StockCountStore counts, Clock clock) {
        this.transactions = transactions;
        this.counts = counts;
        this.clock = clock;
    }

    Uni<StockCount> handle(UUID id, EnterCountRequest request, String actor) {
        Map<String, Integer> counted = counted(request);
        return transactions.run(
                tx -> counts.lockOpen(tx, id).chain(count -> counts.enter(tx, count, counted, actor, clock.instant())));
    }

    private static Map<String, Integer> counted(EnterCountRequest request) {
        Map<String, Integer> counted = new TreeMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        for (EnterCountRequest.Line line : request.lines()) {
            if (counted.put(line.sku(), line.counted()) != null) {
                repeated.add(line.sku());
            }
        }
        if (!repeated.isEmpty()) {
            throw StockProblem.duplicateSkus(repeated);
        }
        return counted;
    }
}
