package dev.comptoir.orders.accounting;

import dev.comptoir.json.Json;
import dev.comptoir.orders.accounting.AccountingStore.Head;
import dev.comptoir.orders.accounting.domain.AccountingChain;
import dev.comptoir.orders.accounting.domain.Closing;
import dev.comptoir.orders.accounting.domain.OpenPeriods;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Makes the chain longer: closes the periods that are over, then adds what was paid and issued since. */
@ApplicationScoped
class ChainAccounting {

    private final SqlTransactions transactions;
    private final AccountingStore store;
    private final Clock clock;

    ChainAccounting(SqlTransactions transactions, AccountingStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(
            every = "${orders.accounting.every}",
            delayed = "${orders.accounting.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return Steps.untilShort(AccountingStore.BITE, () -> transactions.run(this::bite));
    }

    private Uni<Integer> bite(SqlTx tx) {
        return store.lockIfFree(tx)
                .chain(head ->
                        head.map(free -> bite(tx, free)).orElse(Uni.createFrom().item(0)));
    }

    private Uni<Integer> bite(SqlTx tx, Head head) {
        LocalDate today = head.open().bookingDay(LocalDate.ofInstant(clock.instant(), head.zone()));
        AccountingChain chain = head.chain();
        OpenPeriods open = head.open().closed(today);
        return Steps.each(head.open().over(today), over -> close(tx, chain, over))
                .chain(() -> store.take(tx))
                .invoke(facts -> facts.forEach(content -> chain.add(today, content)))
                .call(facts -> store.save(tx, chain, facts.isEmpty() ? open : open.booked(today)))
                .map(List::size);
    }

    private Uni<Void> close(SqlTx tx, AccountingChain chain, OpenPeriods.Over over) {
        return store.lastClosing(tx, over.period())
                .chain(before -> store.totals(tx, before.sequence() + 1)
                        .map(totals -> Closing.of(over, chain, before, totals, clock.instant())))
                .invoke(closing -> chain.add(over.lastDay(), Json.write(closing)))
                .replaceWithVoid();
    }
}
