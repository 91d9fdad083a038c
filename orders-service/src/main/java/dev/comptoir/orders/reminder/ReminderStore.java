package dev.comptoir.orders.reminder;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.orders.mail.MailedOrderStore;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores reminders and finds the orders that are due for one by an index that orders have anyway. */
@ApplicationScoped
class ReminderStore {

    private static final String FROM = """
            order_payment_reminders r
                left join mails m on m.dedupe_key = r.order_id || ':payment-reminder:' || r.id""";
    private static final String EXISTS = "select true from orders where id = $1";
    private static final String LOCK =
            "select o.id, o.version, o.order_number, o.payment_status = 'REFUNDED', o.currency, " + MailedOrderStore.DUE
                    + " from orders o where o.id = $1 for update";
    private static final String ADD = """
            insert into order_payment_reminders (id, order_id, after_days, due_minor, currency, sent_by, created_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (order_id, after_days) where after_days is not null do nothing""";
    private static final String CHANGE_ORDER = "update orders set version = version + 1 where id = $1";

    // Who has waited for more than a week longer is left alone: switching reminders on writes to nobody of last year.
    // Orders are looked at only where reminders are on: without the lateral join a store without them is read through.
    private static final String OVERDUE = """
            select o.id, n.payment_reminder_after_days
              from order_numbering n
              cross join lateral (
                  select o.id, o.placed_at
                    from orders o
                   where o.payment_status in ('AWAITING_PAYMENT', 'PARTIALLY_PAID')
                     and o.placed_at <= $1::timestamptz - make_interval(days => n.payment_reminder_after_days)
                     and o.placed_at > $1::timestamptz - make_interval(days => n.payment_reminder_after_days + 7)
                     and o.lifecycle <> 'CANCELLED' and o.hold_reason is null and o.deleted_at is null
                     and o.import_id is null and\s""" + MailedOrderStore.DUE + """
         > 0
                     and not exists (select from order_payment_reminders r
                                      where r.order_id = o.id and r.after_days = n.payment_reminder_after_days)
                   order by o.placed_at limit $2) o
             where n.payment_reminder_after_days is not null
             order by o.placed_at""";

    private final SqlPool reads;
    private final Pages pages;

    ReminderStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** An order that is due for the reminder the settings ask for. */
    record Overdue(UUID orderId, int afterDays) {

        static Overdue read(Columns c) {
            return new Overdue(c.uuid(), c.integer());
        }
    }

    Uni<List<Overdue>> overdue(Instant now, int most) {
        return reads.list(OVERDUE, Overdue::read, now, most);
    }

    Uni<UnpaidOrder> lock(SqlTx tx, UUID orderId) {
        return tx.one(LOCK, UnpaidOrder::read, () -> OrderProblem.notFound(orderId), orderId);
    }

    /** False when the order had this reminder before; else the order has its next version. */
    Uni<Boolean> add(SqlTx tx, PaymentReminder reminder) {
        return tx.execute(
                        ADD,
                        reminder.id(),
                        reminder.orderId(),
                        reminder.afterDays(),
                        reminder.due(),
                        reminder.due().currency(),
                        reminder.sentBy(),
                        reminder.createdAt())
                .map(added -> added == 1)
                .call(isNew -> Steps.when(
                        isNew,
                        () -> tx.execute(CHANGE_ORDER, reminder.orderId()).replaceWithVoid()));
    }

    /** Oldest first; fails when there is no such order. */
    Uni<Page<PaymentReminder>> page(UUID orderId, CatchUpRequest changes, PageRequest request) {
        ListQuery query =
                ListQuery.of("payment-reminders", PaymentReminder.COLUMNS, FROM).and("r.order_id = ?", orderId);
        return reads.one(EXISTS, Columns::bool, () -> OrderProblem.notFound(orderId), orderId)
                .chain(() -> pages.of(
                        changes.on(query, PaymentReminder.CHANGED, uuid("r.id")),
                        request,
                        PaymentReminder::read,
                        reminder -> changes.position(reminder.updatedAt(), reminder.id())));
    }
}
