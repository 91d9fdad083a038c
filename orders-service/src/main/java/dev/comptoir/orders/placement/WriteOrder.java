package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.MailContext;
import dev.comptoir.orders.mail.MailContexts;
import dev.comptoir.orders.mail.MerchantMails;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.MailOutbox;
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
    private final CustomerMails customerMails;
    private final MerchantMails merchantMails;
    private final MailContexts contexts;

    WriteOrder(
            SqlTransactions transactions,
            PlacementStore placements,
            Outbox outbox,
            MailOutbox mails,
            CustomerMails customerMails,
            MerchantMails merchantMails,
            MailContexts contexts) {
        this.transactions = transactions;
        this.placements = placements;
        this.outbox = outbox;
        this.mails = mails;
        this.customerMails = customerMails;
        this.merchantMails = merchantMails;
        this.contexts = contexts;
    }

    Uni<PlacementAnswerV1> handle(Placement placement, StoreIdentity store, String actor) {
        return transactions
                .run(tx -> placements.write(tx, placement, actor).call(number -> publish(tx, placement, number, store)))
                .map(placement::answer);
    }

    private Uni<Void> publish(SqlTx tx, Placement placement, String number, StoreIdentity store) {
        OrderCompletedV1 completed = PlacementEvents.completed(placement, number);
        return contexts.of(tx, store, completed).chain(context -> publish(tx, placement, completed, context));
    }

    /** None of these depends on the answer to another, so that all of them are one round trip. */
    private Uni<Void> publish(SqlTx tx, Placement placement, OrderCompletedV1 completed, MailContext context) {
        List<Uni<Void>> statements = new ArrayList<>();
        if (placement.isSettled()) {
            statements.add(placements.payNothing(tx, placement));
        }
        statements.add(outbox.append(tx, PlacementEvents.of(placement, completed)));
        statements.add(mails.addAll(tx, List.of(customerMails.confirmation(context), merchantMails.placed(context))));
        return tx.inOrder(statements);
    }
}
