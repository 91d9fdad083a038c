package dev.comptoir.orders.reminder;

import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Sends the reminders that are due by themselves; several instances may do so at once, each order gets one. */
@ApplicationScoped
class SendDueReminders {

    private static final Logger LOG = Logger.getLogger(SendDueReminders.class);
    private static final String ACTOR = "orders-service";
    private static final int BATCH = 50;

    private final SqlTransactions transactions;
    private final ReminderStore store;
    private final Reminders reminders;
    private final Clock clock;

    SendDueReminders(SqlTransactions transactions, ReminderStore store, Reminders reminders, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(
            every = "${orders.reminders.send-every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> handle() {
        return store.overdue(clock.instant(), BATCH).chain(all -> Steps.each(all, this::remind));
    }

    /** One that fails must not keep the others from theirs. */
    private Uni<Void> remind(ReminderStore.Overdue overdue) {
        return transactions
                .run(tx -> store.lock(tx, overdue.orderId()).chain(order -> send(tx, order, overdue.afterDays())))
                .onFailure()
                .invoke(failure -> LOG.warnf("order %s is not reminded of yet: %s", overdue.orderId(), failure))
                .onFailure()
                .recoverWithNull();
    }

    /** It may have been paid since it was found. */
    private Uni<Void> send(SqlTx tx, UnpaidOrder order, int afterDays) {
        return Steps.when(
                order.due().isPositive(),
                () -> reminders.send(tx, order, afterDays, ACTOR).replaceWithVoid());
    }
}
