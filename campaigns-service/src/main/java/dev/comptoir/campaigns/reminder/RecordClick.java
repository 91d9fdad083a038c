package dev.comptoir.campaigns.reminder;

import dev.comptoir.contracts.carts.RecoveryLinkClickedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers when the link of a mail was first followed. */
@ApplicationScoped
class RecordClick {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final SendStore sends;

    RecordClick(SqlTransactions transactions, Inbox inbox, SendStore sends) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.sends = sends;
    }

    Uni<Void> handle(EventMeta meta, RecoveryLinkClickedV1 click) {
        return transactions.run(
                tx -> inbox.once(tx, meta, () -> sends.clicked(tx, click.sendId(), click.cartId(), click.clickedAt())));
    }
}
