package dev.comptoir.orders.reminder;

import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.message.EmailState;
import dev.comptoir.orders.message.Notification;
import dev.comptoir.orders.message.Notifications;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** One reminder as a step of whoever sends it. */
@ApplicationScoped
class Reminders {

    private final ReminderStore reminders;
    private final Notifications notifications;
    private final CustomerMails mails;
    private final Clock clock;

    Reminders(ReminderStore reminders, Notifications notifications, CustomerMails mails, Clock clock) {
        this.reminders = reminders;
        this.notifications = notifications;
        this.mails = mails;
        this.clock = clock;
    }

    /** @param afterDays null for one by hand; an order that had this one gets no other */
    Uni<PaymentReminder> send(SqlTx tx, UnpaidOrder order, Integer afterDays, String actor) {
        Instant at = clock.instant();
        PaymentReminder reminder =
                new PaymentReminder(Ids.next(), order.id(), order.due(), afterDays, actor, EmailState.QUEUED, at, at);
        Map<String, ?> facts = Map.of("reminderId", reminder.id(), "due", reminder.due());
        Notification notification = new Notification("PAYMENT_REMINDED", facts, order.reminded(reminder));
        return reminders
                .add(tx, reminder)
                .chain(isNew -> Steps.when(
                        isNew,
                        () -> notifications.publish(
                                tx, notification, context -> mails.reminder(context, reminder.id()))))
                .replaceWith(reminder);
    }
}
