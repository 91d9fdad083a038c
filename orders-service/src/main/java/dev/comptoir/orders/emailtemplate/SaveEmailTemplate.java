package dev.comptoir.orders.emailtemplate;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Saves the store's own texts of a mail once they have proven themselves on the smallest and the largest order. */
@ApplicationScoped
class SaveEmailTemplate {

    private final SqlTransactions transactions;
    private final EmailTemplateStore templates;
    private final EmailDrafts drafts;
    private final Clock clock;

    SaveEmailTemplate(SqlTransactions transactions, EmailTemplateStore templates, EmailDrafts drafts, Clock clock) {
        this.transactions = transactions;
        this.templates = templates;
        this.drafts = drafts;
        this.clock = clock;
    }

    Uni<StoredTemplate> handle(EmailName name, SaveEmailTemplateRequest request, String ifMatch, String actor) {
        return transactions.run(tx -> templates
                .lock(tx, name.kind(), name.language())
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .call(() -> drafts.check(tx, name, request.text()))
                .map(current -> current.changed(request.text(), actor, clock.instant()))
                .call(changed -> templates.save(tx, changed)));
    }
}
