package dev.comptoir.orders.emailtemplate;

import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows a mail without sending it. */
@ApplicationScoped
class PreviewEmail {

    private final SqlTransactions transactions;
    private final EmailDrafts drafts;

    PreviewEmail(SqlTransactions transactions, EmailDrafts drafts) {
        this.transactions = transactions;
        this.drafts = drafts;
    }

    Uni<EmailPreview> handle(EmailName name, PreviewEmailRequest request) {
        return transactions.run(
                tx -> drafts.look(tx, name, request.orderId(), request.text()).map(EmailPreview::of));
    }
}
