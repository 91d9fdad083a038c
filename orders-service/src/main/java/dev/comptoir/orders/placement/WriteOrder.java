package dev.comptoir.orders.placement;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.orders.notice.CustomerNotices;
import dev.comptoir.orders.notice.MerchantNotices;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The one transaction of a placement: number, order, lines, history, event and mails. */
@ApplicationScoped
class WriteOrder {

    private final SqlTransactions transactions;
    private final PlacementStore placements;
    private final Outbox outbox;
    private final MailOutbox mails;
    private final CustomerNotices customerNotices;
    private final MerchantNotices merchantNotices;

    WriteOrder(
            SqlTransactions transactions,
            PlacementStore placements,
            Outbox outbox,
            MailOutbox mails,
            CustomerNotices customerNotices,
            MerchantNotices merchantNotices) {
        this.transactions = transactions;
        this.placements = placements;
        this.outbox = outbox;
        this.mails = mails;
        this.customerNotices = customerNotices;
        this.merchantNotices = merchantNotices;
    }

    Uni<PlacementView> handle(NewOrder order, StoreIdentity store, String actor) {
        return transactions
                .run(tx -> placements.place(tx, order, actor).call(number -> told(tx, order, number, store)))
                .map(order::view);
    }

    /** None of these depends on the answer to another, so that all of them are one round trip. */
    private Uni<Void> told(SqlTx tx, NewOrder order, String number, StoreIdentity store) {
        OrderCompletedV1 completed = order.completed(number);
        List<OutgoingMail> letters =
                List.of(customerNotices.confirmation(store, completed), merchantNotices.placed(store, completed));
        List<Uni<Void>> statements = new ArrayList<>();
        if (order.isPaid()) {
            statements.add(placements.payNothing(tx, order));
        }
        statements.add(outbox.append(tx, events(order, completed)));
        statements.add(mails.addAll(tx, letters));
        return tx.inOrder(statements);
    }

    private static List<Event> events(NewOrder order, OrderCompletedV1 completed) {
        return order.isPaid() ? List.of(completed, order.paid(completed.orderNumber())) : List.of(completed);
    }
}
