package dev.comptoir.orders.placement;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.orders.notice.CustomerNotices;
import dev.comptoir.orders.notice.MerchantNotices;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
        return transactions.run(tx -> placements
                .place(tx, order, actor)
                .call(number -> tell(tx, order, number))
                .call(number -> mail(tx, order.completed(number), store))
                .map(order::view));
    }

    private Uni<Void> tell(SqlTx tx, NewOrder order, String number) {
        List<Event> events = order.isPaid()
                ? List.of(order.completed(number), order.paid(number))
                : List.of(order.completed(number));
        return outbox.append(tx, events)
                .chain(() -> order.isPaid()
                        ? placements.payNothing(tx, order)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> mail(SqlTx tx, OrderCompletedV1 order, StoreIdentity store) {
        return mails.addAll(
                tx, List.of(customerNotices.confirmation(store, order), merchantNotices.placed(store, order)));
    }
}
