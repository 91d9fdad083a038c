package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.emailtemplate.TemplateFailures;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a mail aside that cannot be written: until its template is mended, or for good when the template is not what failed. */
@ApplicationScoped
class PutAside {

    private final SettleReminder settle;
    private final TemplateFailures failures;

    PutAside(SettleReminder settle, TemplateFailures failures) {
        this.settle = settle;
        this.failures = failures;
    }

    Uni<Void> put(SqlTx tx, UnsendableReminder failure) {
        return failure.failedTemplate()
                .map(template -> failures.hold(
                        tx, failure.emailId(), template, failure.getCause().getMessage()))
                .orElseGet(() -> settle.stop(tx, failure.emailId(), StopReason.UNSENDABLE));
    }
}
