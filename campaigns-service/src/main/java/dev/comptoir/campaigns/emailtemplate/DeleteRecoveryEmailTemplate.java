package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Deletes a template that no step uses. */
@ApplicationScoped
class DeleteRecoveryEmailTemplate {

    private final SqlTransactions transactions;
    private final RecoveryTemplateStore templates;

    DeleteRecoveryEmailTemplate(SqlTransactions transactions, RecoveryTemplateStore templates) {
        this.transactions = transactions;
        this.templates = templates;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions.run(tx -> templates
                .lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(() -> templates.delete(tx, id)));
    }
}
