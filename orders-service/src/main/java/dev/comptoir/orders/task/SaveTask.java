package dev.comptoir.orders.task;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.OrderLockStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Adds or changes a task of an order; the history says who set it, who did it. */
@ApplicationScoped
class SaveTask {

    private final SqlTransactions transactions;
    private final OrderLockStore orders;
    private final TaskStore tasks;
    private final HistoryStore history;
    private final Clock clock;

    SaveTask(SqlTransactions transactions, OrderLockStore orders, TaskStore tasks, HistoryStore history, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.tasks = tasks;
        this.history = history;
        this.clock = clock;
    }

    /** Adds one. */
    Uni<Replayable<Task>> handle(UUID orderId, SaveTaskRequest request, ChangeContext context) {
        Task task = request.first(Ids.next(), orderId, context.actor(), clock.instant());
        return transactions.once(
                context.key(),
                Task.class,
                tx -> orders.lock(tx, orderId)
                        .chain(() -> tasks.checkFree(tx, orderId))
                        .chain(() -> save(tx, task, "TASK_ADDED", context.actor())));
    }

    /** Replaces one. */
    Uni<Task> handle(UUID orderId, UUID id, SaveTaskRequest request, ChangeContext context) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .chain(() -> tasks.lock(tx, orderId, id))
                .invoke(current -> ETags.check(context.ifMatch(), current.version()))
                .chain(current -> change(tx, current, request, context.actor())));
    }

    private Uni<Task> change(SqlTx tx, Task current, SaveTaskRequest request, String actor) {
        Task task = request.task(current, actor, clock.instant());
        return save(tx, task, task.done() && !current.done() ? "TASK_DONE" : "TASK_CHANGED", actor);
    }

    private Uni<Task> save(SqlTx tx, Task task, String type, String actor) {
        Map<String, ?> facts = Map.of("taskId", task.id(), "text", task.text(), "done", task.done());
        return tasks.save(tx, task)
                .chain(() -> history.record(tx, task.orderId(), type, actor, facts))
                .replaceWith(task);
    }
}
