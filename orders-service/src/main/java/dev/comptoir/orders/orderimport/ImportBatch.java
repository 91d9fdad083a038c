package dev.comptoir.orders.orderimport;

import dev.comptoir.orders.orderimport.domain.DecidedOrder;
import dev.comptoir.orders.orderimport.domain.ImportDecision;
import dev.comptoir.orders.orderimport.domain.NumberSeries;
import dev.comptoir.orders.orderimport.domain.ReadOrder;
import dev.comptoir.orders.orderimport.row.OrderRows;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Takes some orders of a file over, with their results and how far the import is then: all of them or none. */
@ApplicationScoped
class ImportBatch {

    private final SqlTransactions transactions;
    private final ImportResultStore results;
    private final KnownStore known;
    private final ImportedOrderStore orders;
    private final PublishImported publish;
    private final Clock clock;

    ImportBatch(
            SqlTransactions transactions,
            ImportResultStore results,
            KnownStore known,
            ImportedOrderStore orders,
            PublishImported publish,
            Clock clock) {
        this.transactions = transactions;
        this.results = results;
        this.known = known;
        this.orders = orders;
        this.publish = publish;
        this.clock = clock;
    }

    Uni<Void> handle(ImportRun run, NumberSeries series, List<ReadOrder> batch) {
        return transactions.run(tx -> results.lock(tx)
                .chain(() -> known.find(tx, run, batch))
                .map(found -> ImportDecision.of(batch, found, Ids::next))
                .call(decided -> results.progress(tx, run, decided, clock.instant()))
                .call(decided -> write(tx, run, series, decided))
                .chain(decided -> results.add(tx, run, decided, clock.instant())));
    }

    private Uni<Void> write(SqlTx tx, ImportRun run, NumberSeries series, List<DecidedOrder> decided) {
        List<DecidedOrder> created =
                decided.stream().filter(DecidedOrder::isCreated).toList();
        int unnumbered = run.isDryRun()
                ? 0
                : (int) created.stream()
                        .filter(order -> order.read().order().orderNumber().isEmpty())
                        .count();
        return orders.locale(tx)
                .chain(locale -> orders.takeNumbers(tx, unnumbered)
                        .map(taken -> new OrderRows(run.options().takesStock(), locale, clock.instant())
                                .adding(created, series, taken)))
                .chain(rows -> run.isDryRun()
                        ? orders.note(tx, run, rows)
                        : orders.write(tx, run, rows).chain(() -> publish.publish(tx, run, rows.numbered())));
    }
}
