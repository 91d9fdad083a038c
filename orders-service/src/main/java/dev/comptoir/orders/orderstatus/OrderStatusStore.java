package dev.comptoir.orders.orderstatus;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.platform.db.DatabaseFailure.refusing;
import static dev.comptoir.platform.page.SortKey.text;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
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
import java.time.Clock;
import java.util.UUID;

/** Stores the statuses a merchant made up; one that an order has is retired, never deleted. */
@ApplicationScoped
class OrderStatusStore {

    private static final String COLUMNS =
            "id, version, name, translations::text, color, notify_customer, is_enabled," + " updated_at";
    private static final String ONE = "select " + COLUMNS + " from order_statuses where deleted_at is null and id = $1";
    private static final String LOCK = ONE + " for update";
    private static final String IS_USED = "select exists (select from orders where custom_status_id = $1)";
    private static final String DELETE =
            "update order_statuses set deleted_at = $2, version = version + 1 where id = $1";
    private static final String SAVE = """
            insert into order_statuses (id, version, name, translations, color, notify_customer, is_enabled,
                                        updated_at)
            values ($1, $2, $3, $4::text::jsonb, $5, $6, $7, $8)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, translations = excluded.translations,
                   color = excluded.color, notify_customer = excluded.notify_customer, is_enabled = excluded.is_enabled,
                   updated_at = excluded.updated_at""";

    private final SqlPool reads;
    private final Pages pages;
    private final Clock clock;

    OrderStatusStore(SqlPool reads, Pages pages, Clock clock) {
        this.reads = reads;
        this.pages = pages;
        this.clock = clock;
    }

    Uni<Page<OrderStatus>> page(CatchUpRequest changes, PageRequest request) {
        ListQuery query =
                ListQuery.of("order-statuses", COLUMNS, "order_statuses").where("deleted_at is null");
        return pages.of(
                changes.on(query, "updated_at", text("name"), uuid("id")),
                request,
                OrderStatus::read,
                status -> changes.position(status.updatedAt(), status.name(), status.id()));
    }

    Uni<OrderStatus> find(UUID id) {
        return reads.one(ONE, OrderStatus::read, () -> notFound(id), id);
    }

    Uni<OrderStatus> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, OrderStatus::read, () -> notFound(id), id);
    }

    Uni<Void> save(SqlTx tx, OrderStatus status) {
        return tx.execute(
                        SAVE,
                        status.id(),
                        status.version(),
                        status.name(),
                        Json.write(status.translations()),
                        status.color(),
                        status.notifyCustomer(),
                        status.enabled(),
                        status.updatedAt())
                .plug(refusing("order_statuses_name", OrderStatusStore::nameTaken))
                .replaceWithVoid();
    }

    /** Lock it first: who gives it to an order locks it too. */
    Uni<Void> delete(SqlTx tx, OrderStatus status) {
        return tx.only(IS_USED, Columns::bool, status.id())
                .invoke(isUsed -> {
                    if (isUsed) {
                        throw inUse(status);
                    }
                })
                .chain(() -> tx.execute(DELETE, status.id(), clock.instant()))
                .replaceWithVoid();
    }

    static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("order-status-not-found", "There is no order status %s.", id);
    }

    private static DomainException nameTaken() {
        return CONFLICT.refusal("order-status-name-taken", "Another order status has this name.")
                .at("/name");
    }

    private static DomainException inUse(OrderStatus status) {
        return CONFLICT.refusal(
                "order-status-in-use",
                "Orders have the status %s. Retire it instead: save it with enabled: false.",
                status.name());
    }
}
