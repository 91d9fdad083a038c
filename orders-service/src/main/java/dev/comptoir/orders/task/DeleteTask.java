package dev.comptoir.orders.task;

import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.OrderLockStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Deletes a task; the history still says that there was one. */
@ApplicationScoped
class DeleteTask {

    private final SqlTransactions transactions;
    private final OrderLockStore orders;
    private final TaskStore tasks;
    private final HistoryStore history;

    DeleteTask(SqlTransactions transactions, OrderLockStore orders, TaskStore tasks, HistoryStore history) {
        this.transactions = transactions;
        this.orders = orders;
        this.tasks = tasks;
        this.history = history;
    }

    Uni<Void> handle(UUID orderId, UUID id, String ifMatch, String actor) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .chain(() -> tasks.lock(tx, orderId, id))
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .call(() -> tasks.delete(tx, id))
                .chain(current -> history.record(
                        tx, orderId, "TASK_DELETED", actor, Map.of("taskId", id, "text", current.text()))));
    }
}
