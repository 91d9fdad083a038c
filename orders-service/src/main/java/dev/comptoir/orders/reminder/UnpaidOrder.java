package dev.comptoir.orders.reminder;

import dev.comptoir.contracts.orders.OrderNotificationCreatedV1;
import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.util.UUID;

/** An order whose payment is asked for, its row locked. */
record UnpaidOrder(UUID id, long version, String orderNumber, boolean isRefunded, Money due) {

    static UnpaidOrder read(Columns c) {
        UUID id = c.uuid();
        long version = c.number();
        String number = c.text();
        boolean isRefunded = c.bool();
        return new UnpaidOrder(id, version, number, isRefunded, c.money(c.text()));
    }

    /** Refuses an order that nobody owes anything for, and one whose buyer got all the money back. */
    void checkDue() {
        if (isRefunded) {
            throw Kind.CONFLICT.refusal(
                    "order-refunded",
                    "The money of order %s went back, so nobody is asked for it. Record what is paid another way: POST"
                            + " /orders/{id}/payments.",
                    orderNumber);
        }
        if (!due.isPositive()) {
            throw Kind.CONFLICT.refusal("nothing-due", "Nothing is due for order %s.", orderNumber);
        }
    }

    OrderNotificationCreatedV1 reminded(PaymentReminder reminder) {
        return new OrderNotificationCreatedV1(
                id,
                version + 1,
                orderNumber,
                reminder.id(),
                "PAYMENT_REMINDER",
                "EMAIL",
                null,
                reminder.sentBy(),
                reminder.createdAt());
    }
}
