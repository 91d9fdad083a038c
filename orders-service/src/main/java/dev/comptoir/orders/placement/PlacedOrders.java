package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.MailContext;
import dev.comptoir.orders.mail.MailContexts;
import dev.comptoir.orders.mail.MailedOrder;
import dev.comptoir.orders.mail.MerchantMails;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Writes a placed order with all that follows from it, in the transaction of whoever places it. */
@ApplicationScoped
class PlacedOrders {

    private final PlacementStore placements;
    private final Outbox outbox;
    private final MailOutbox mails;
    private final CustomerMails customerMails;
    private final MerchantMails merchantMails;
    private final MailContexts contexts;

    PlacedOrders(
            PlacementStore placements,
            Outbox outbox,
            MailOutbox mails,
            CustomerMails customerMails,
            MerchantMails merchantMails,
            MailContexts contexts) {
        this.placements = placements;
        this.outbox = outbox;
        this.mails = mails;
        this.customerMails = customerMails;
        this.merchantMails = merchantMails;
        this.contexts = contexts;
    }

    Uni<PlacementAnswerV1> write(SqlTx tx, Placement placement, StoreIdentity store, String actor) {
        return placements
                .write(tx, placement, actor)
                .call(number -> publish(tx, placement, PlacementEvents.completed(placement, number), store, actor))
                .map(placement::answer);
    }

    /** None of these depends on the answer to another, so that all of them are one round trip. */
    private Uni<Void> publish(
            SqlTx tx, Placement placement, OrderCompletedV1 completed, StoreIdentity store, String actor) {
        MailedOrder mailed = MailedOrder.of(
                completed, placement.order().paid(), placement.hasGuaranteeNotice(), placement::guarantee);
        return contexts.of(tx, store, mailed).chain(context -> {
            List<Uni<Void>> statements = new ArrayList<>();
            if (placement.isSettled()) {
                statements.add(placements.pay(tx, placement, actor));
            }
            statements.add(outbox.append(tx, PlacementEvents.of(placement, completed)));
            statements.add(mails.addAll(tx, mails(placement, context)));
            return tx.inOrder(statements);
        });
    }

    /** The merchant needs no mail about an order that the merchant has placed. */
    private List<OutgoingMail> mails(Placement placement, MailContext context) {
        List<OutgoingMail> wanted = new ArrayList<>();
        if (placement.terms().notifies()) {
            wanted.add(customerMails.confirmation(context));
        }
        if (placement.placedBy() == null) {
            wanted.add(merchantMails.placed(context));
        }
        return wanted;
    }
}
