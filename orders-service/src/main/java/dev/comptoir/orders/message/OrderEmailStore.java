package dev.comptoir.orders.message;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the mails about an order: their keys begin with its id, so that they need no index of their own. */
@ApplicationScoped
class OrderEmailStore {

    private static final String EXISTS = "select true from orders where id = $1";
    private static final String MAIL = """
            select dedupe_key, kind, purpose, subject_id, sender, recipient, subject, text_body, html_body, list_unsubscribe,
                   reply_to, is_open
              from mails where id = $1 and subject_id = $2 for update""";

    private final SqlPool reads;
    private final Pages pages;

    OrderEmailStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** Oldest first; fails when there is no such order. */
    Uni<Page<OrderEmail>> page(UUID orderId, CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("order-emails", OrderEmail.COLUMNS, "mails")
                .and("dedupe_key > ?", orderId.toString())
                .and("dedupe_key < ?", orderId + "zzzz")
                .and("subject_id = ?", orderId);
        return reads.one(EXISTS, Columns::bool, () -> OrderProblem.notFound(orderId), orderId)
                .chain(() -> pages.of(
                        changes.on(query, OrderEmail.CHANGED, uuid("id")),
                        request,
                        OrderEmail::read,
                        email -> changes.position(email.updatedAt(), email.id())));
    }

    /** The mail as it was; refuses one that is still on its way, or whose text is no longer kept. */
    Uni<OutgoingMail> lock(SqlTx tx, UUID orderId, UUID emailId) {
        return tx.one(MAIL, OrderEmailStore::mail, () -> notFound(emailId), emailId, orderId);
    }

    private static OutgoingMail mail(Columns c) {
        OutgoingMail mail = new OutgoingMail(
                c.text(),
                c.word(OutgoingMail.Kind.class),
                c.text(),
                c.uuid(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text());
        if (c.bool()) {
            throw Kind.CONFLICT.refusal("email-still-queued", "The mail has not been sent yet; it goes out by itself.");
        }
        if (mail.htmlBody().isEmpty()) {
            throw Kind.CONFLICT.refusal("email-text-expired", "The text of the mail is no longer kept.");
        }
        return mail;
    }

    private static DomainException notFound(UUID id) {
        return Kind.NOT_FOUND.refusal("email-not-found", "There is no mail %s about this order.", id);
    }
}
