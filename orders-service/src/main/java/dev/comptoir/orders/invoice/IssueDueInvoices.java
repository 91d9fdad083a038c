package dev.comptoir.orders.invoice;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.invoice.DueInvoiceStore.Due;
import dev.comptoir.orders.invoice.DueInvoiceStore.Window;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.OrderFact;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Issues the invoices that are due by themselves, beside the placement and not inside it: orders that come at once would wait
 * there for each other's number. Several instances may do so at once, each order gets one.
 */
@ApplicationScoped
class IssueDueInvoices {

    private static final Logger LOG = Logger.getLogger(IssueDueInvoices.class);
    private static final String ACTOR = "orders-service";
    private static final UUID FIRST = new UUID(0, 0);

    private final OrmTransactions transactions;
    private final DueInvoiceStore due;
    private final OrderStore orders;
    private final Invoices invoices;

    IssueDueInvoices(OrmTransactions transactions, DueInvoiceStore due, OrderStore orders, Invoices invoices) {
        this.transactions = transactions;
        this.due = due;
        this.orders = orders;
        this.invoices = invoices;
    }

    @Scheduled(every = "${orders.invoicing.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> handle() {
        return due.window().chain(window -> window.isEmpty() ? Steps.done() : issueAll(window.get()));
    }

    /** What failed for now is looked at again. */
    private Uni<Void> issueAll(Window window) {
        AtomicReference<Due> last = new AtomicReference<>(new Due(window.from(), FIRST));
        AtomicBoolean hasFailed = new AtomicBoolean();
        return Steps.untilShort(
                        DueInvoiceStore.BITE,
                        () -> due.after(last.get())
                                .call(found -> Steps.each(found, order -> issue(order, last, hasFailed)))
                                .map(List::size))
                .chain(() -> Steps.when(!hasFailed.get(), () -> due.seen(window.to())));
    }

    private Uni<Void> issue(Due order, AtomicReference<Due> last, AtomicBoolean hasFailed) {
        return transactions
                .run(tx -> issue(tx, order.id()))
                .onFailure()
                .invoke(failure -> {
                    LOG.warnf("order %s has no invoice yet: %s", order.id(), failure);
                    hasFailed.compareAndSet(false, !(failure instanceof DomainException));
                })
                .onFailure()
                .recoverWithNull()
                .invoke(() -> last.set(order));
    }

    /** It may have got one since it was found, or may have been held. */
    private Uni<Void> issue(OrmTx tx, UUID orderId) {
        return orders.lock(tx, orderId)
                .chain(order -> Steps.when(
                        !order.state().has(OrderFact.DOCUMENTED),
                        () -> invoices.issue(tx, order, ACTOR).replaceWithVoid()));
    }
}
