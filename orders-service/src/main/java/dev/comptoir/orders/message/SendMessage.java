package dev.comptoir.orders.message;

import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.OrderLockStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Mails the customer what the merchant wrote, and keeps it. */
@ApplicationScoped
class SendMessage {

    private final SqlTransactions transactions;
    private final OrderLockStore orders;
    private final MessageStore messages;
    private final Notifications notifications;
    private final CustomerMails mails;
    private final Clock clock;

    SendMessage(
            SqlTransactions transactions,
            OrderLockStore orders,
            MessageStore messages,
            Notifications notifications,
            CustomerMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.messages = messages;
        this.notifications = notifications;
        this.mails = mails;
        this.clock = clock;
    }

    Uni<Replayable<OrderMessage>> handle(UUID orderId, SendMessageRequest request, RequestKey key, String actor) {
        return transactions.once(
                key,
                OrderMessage.class,
                tx -> orders.lock(tx, orderId)
                        .chain(() -> messages.addressee(tx, orderId))
                        .chain(addressee -> send(tx, addressee, message(orderId, addressee, request, actor))));
    }

    private Uni<OrderMessage> send(SqlTx tx, MessageStore.Addressee addressee, OrderMessage message) {
        Map<String, ?> facts = Map.of("messageId", message.id(), "subject", message.subject());
        return messages.add(tx, message)
                .chain(() -> notifications.publish(
                        tx,
                        new Notification("MESSAGE_SENT", facts, message.created(addressee.orderVersion())),
                        context -> mails.message(context, message.id(), message.subject(), message.text())))
                .replaceWith(message);
    }

    private OrderMessage message(
            UUID orderId, MessageStore.Addressee addressee, SendMessageRequest request, String actor) {
        Instant at = clock.instant();
        return new OrderMessage(
                Ids.next(),
                orderId,
                addressee.orderNumber(),
                addressee.email(),
                request.subject().strip(),
                request.text(),
                actor,
                EmailState.QUEUED,
                at,
                at);
    }
}
