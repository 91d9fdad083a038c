package dev.comptoir.catalog.sale;

import dev.comptoir.catalog.product.PriceRules;
import dev.comptoir.catalog.product.ProductEvents;
import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Gives variants their sale price on the first of its days and takes it away after the last, with an event each time. */
@ApplicationScoped
class SwitchSales {

    private static final int PRODUCTS = 100;

    private final SaleStore sales;
    private final PriceRules prices;
    private final OrmTransactions transactions;
    private final ProductStore products;
    private final Outbox outbox;
    private final Clock clock;

    SwitchSales(
            SaleStore sales,
            PriceRules prices,
            OrmTransactions transactions,
            ProductStore products,
            Outbox outbox,
            Clock clock) {
        this.sales = sales;
        this.prices = prices;
        this.transactions = transactions;
        this.products = products;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${catalog.sales.switch-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return prices.current()
                .chain(rule -> Steps.untilShort(
                        PRODUCTS,
                        () -> sales.due(rule.today(), PRODUCTS)
                                .call(due -> switchAll(due, rule.today()))
                                .map(List::size)));
    }

    private Uni<Void> switchAll(List<UUID> due, LocalDate today) {
        return Steps.each(
                due,
                id -> transactions.run(tx -> products.lock(tx, id).chain(product -> switchSales(tx, product, today))));
    }

    private Uni<Void> switchSales(OrmTx tx, Product product, LocalDate today) {
        return Steps.when(
                product.switchSales(today, clock.instant()), () -> outbox.append(tx, ProductEvents.updated(product)));
    }
}
