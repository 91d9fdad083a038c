package dev.comptoir.orders.emailtemplate;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Puts the default texts of a mail back. */
@ApplicationScoped
class ResetEmailTemplate {

    private final SqlTransactions transactions;
    private final EmailTemplateStore templates;
    private final Clock clock;

    ResetEmailTemplate(SqlTransactions transactions, EmailTemplateStore templates, Clock clock) {
        this.transactions = transactions;
        this.templates = templates;
        this.clock = clock;
    }

    Uni<Void> handle(EmailName name, String ifMatch, String actor) {
        return transactions.run(tx -> templates
                .lock(tx, name.kind(), name.language())
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> templates.save(tx, current.reset(actor, clock.instant()))));
    }
}
