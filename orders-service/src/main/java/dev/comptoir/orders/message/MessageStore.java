package dev.comptoir.orders.message;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.page.QueryEmail;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stores messages, and reads how their mails went. */
@ApplicationScoped
class MessageStore {

    private static final String FROM = """
            order_messages g join orders o on o.id = g.order_id
                left join mails m on m.dedupe_key = g.order_id || ':order-message:' || g.id""";
    private static final String ONE =
            "select " + OrderMessage.COLUMNS + " from " + FROM + " where g.order_id = $1 and g.id = $2";
    private static final String EXISTS = "select true from orders where id = $1";
    private static final String ADD = """
            insert into order_messages (id, order_id, customer_email, subject, text, sent_by, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $7)""";
    private static final String CHANGE_ORDER = """
            update orders set version = version + 1 where id = $1 returning version, order_number, customer_email""";

    private final SqlPool reads;
    private final Pages pages;

    MessageStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** The order with its new version. */
    record Addressee(long orderVersion, String orderNumber, String email) {

        static Addressee read(Columns c) {
            return new Addressee(c.number(), c.text(), c.text());
        }
    }

    /** Gives the order its next version; fails when there is no such order. */
    Uni<Addressee> addressee(SqlTx tx, UUID orderId) {
        return tx.one(CHANGE_ORDER, Addressee::read, () -> OrderProblem.notFound(orderId), orderId);
    }

    Uni<Void> add(SqlTx tx, OrderMessage message) {
        return tx.execute(
                        ADD,
                        message.id(),
                        message.orderId(),
                        message.customerEmail(),
                        message.subject(),
                        message.text(),
                        message.sentBy(),
                        message.createdAt())
                .replaceWithVoid();
    }

    Uni<OrderMessage> find(UUID orderId, UUID id) {
        return reads.one(ONE, OrderMessage::read, () -> notFound(id), orderId, id);
    }

    /** Newest first; fails when there is no such order. */
    Uni<Page<OrderMessage>> page(UUID orderId, ChangesRequest changes, PageRequest request) {
        ListQuery query =
                ListQuery.of("messages-of-order", OrderMessage.COLUMNS, FROM).and("g.order_id = ?", orderId);
        return reads.one(EXISTS, Columns::bool, () -> OrderProblem.notFound(orderId), orderId)
                .chain(() -> page(query, changes, request));
    }

    Uni<Page<OrderMessage>> page(MessageListRequest asked, PageRequest request) {
        ListQuery query = ListQuery.of("order-messages", OrderMessage.COLUMNS, FROM)
                .and("lower(g.customer_email) = ?", QueryEmail.parse(asked.customerEmail))
                .and("g.order_id = ?", asked.orderId);
        return page(query, asked, request);
    }

    private Uni<Page<OrderMessage>> page(ListQuery query, ChangesRequest changes, PageRequest request) {
        return pages.of(
                changes.on(query, "g.updated_at", uuid("g.id")),
                request,
                OrderMessage::read,
                message -> changes.position(message.updatedAt(), message.id()));
    }

    private static DomainException notFound(UUID id) {
        return Kind.NOT_FOUND.refusal("message-not-found", "The order has no message %s.", id);
    }
}
