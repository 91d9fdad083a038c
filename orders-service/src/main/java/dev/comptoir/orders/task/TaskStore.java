package dev.comptoir.orders.task;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stores tasks; an order has at most a hundred. */
@ApplicationScoped
class TaskStore {

    static final int MOST = 100;

    private static final String ONE = "select " + Task.COLUMNS + " from order_tasks where order_id = $1 and id = $2";
    private static final String LOCK = ONE + " for update";
    private static final String COUNT = "select count(*) from order_tasks where order_id = $1";
    private static final String EXISTS = "select true from orders where id = $1";
    private static final String SAVE = """
            insert into order_tasks (id, order_id, version, text, due_at, is_done, done_at, done_by, created_by, created_at,
                                     updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (id) do update
               set version = excluded.version, text = excluded.text, due_at = excluded.due_at, is_done = excluded.is_done,
                   done_at = excluded.done_at, done_by = excluded.done_by, updated_at = excluded.updated_at""";
    private static final String DELETE = "delete from order_tasks where id = $1";

    private final SqlPool reads;
    private final Pages pages;

    TaskStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** Oldest first; fails when there is no such order. */
    Uni<Page<Task>> page(UUID orderId, CatchUpRequest changes, PageRequest request) {
        ListQuery query =
                ListQuery.of("tasks-of-order", Task.COLUMNS, "order_tasks").and("order_id = ?", orderId);
        return reads.one(EXISTS, Columns::bool, () -> OrderProblem.notFound(orderId), orderId)
                .chain(() -> pages.of(
                        changes.on(query, "updated_at", uuid("id")),
                        request,
                        Task::read,
                        task -> changes.position(task.updatedAt(), task.id())));
    }

    Uni<Page<Task>> page(TaskListRequest request, PageRequest page) {
        return pages.of(request.query(), page, Task::read, request::position);
    }

    Uni<Task> find(UUID orderId, UUID id) {
        return reads.one(ONE, Task::read, () -> notFound(id), orderId, id);
    }

    Uni<Task> lock(SqlTx tx, UUID orderId, UUID id) {
        return tx.one(LOCK, Task::read, () -> notFound(id), orderId, id);
    }

    /** Refuses one task too many; lock the order first, so that several that are added at once see each other. */
    Uni<Void> checkFree(SqlTx tx, UUID orderId) {
        return tx.only(COUNT, Columns::number, orderId)
                .invoke(TaskStore::checkFree)
                .replaceWithVoid();
    }

    Uni<Void> save(SqlTx tx, Task task) {
        return tx.execute(
                        SAVE,
                        task.id(),
                        task.orderId(),
                        task.version(),
                        task.text(),
                        task.sortedBy(),
                        task.done(),
                        task.doneAt(),
                        task.doneBy(),
                        task.createdBy(),
                        task.createdAt(),
                        task.updatedAt())
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlTx tx, UUID id) {
        return tx.execute(DELETE, id).replaceWithVoid();
    }

    private static void checkFree(long tasks) {
        if (tasks >= MOST) {
            throw Kind.CONFLICT.refusal(
                    "too-many-tasks", "An order has at most %s tasks. Delete those that are done.", MOST);
        }
    }

    private static DomainException notFound(UUID id) {
        return Kind.NOT_FOUND.refusal("task-not-found", "The order has no task %s.", id);
    }
}
