package dev.comptoir.orders.reminder;

import dev.comptoir.orders.order.OrderLockStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reminds a customer of what is due, by hand. */
@ApplicationScoped
class SendReminder {

    private final SqlTransactions transactions;
    private final OrderLockStore orders;
    private final ReminderStore store;
    private final Reminders reminders;

    SendReminder(SqlTransactions transactions, OrderLockStore orders, ReminderStore store, Reminders reminders) {
        this.transactions = transactions;
        this.orders = orders;
        this.store = store;
        this.reminders = reminders;
    }

    Uni<Replayable<PaymentReminder>> handle(UUID orderId, RequestKey key, String actor) {
        return transactions.once(
                key,
                PaymentReminder.class,
                tx -> orders.lock(tx, orderId)
                        .chain(() -> store.lock(tx, orderId))
                        .invoke(UnpaidOrder::checkDue)
                        .chain(order -> reminders.send(tx, order, null, actor)));
    }
}
