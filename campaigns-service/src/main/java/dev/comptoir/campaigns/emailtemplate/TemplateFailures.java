package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.campaigns.mail.TemplateFailureMail;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Keeps a mail whose template failed until the template is another version, and writes to the merchant once per version. */
@ApplicationScoped
public class TemplateFailures {

    private final RecoveryTemplateStore templates;
    private final StoreProfiles profiles;
    private final MailOutbox outbox;
    private final Clock clock;

    TemplateFailures(RecoveryTemplateStore templates, StoreProfiles profiles, MailOutbox outbox, Clock clock) {
        this.templates = templates;
        this.profiles = profiles;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Uni<Void> hold(SqlTx tx, UUID emailId, TemplateVersion failed, String reason) {
        return templates
                .fail(tx, emailId, failed, reason, clock.instant())
                .chain(() -> templates.find(tx, failed.id()))
                .chain(template -> profiles.current(tx)
                        .map(store -> TemplateFailureMail.of(
                                store,
                                new TemplateFailureMail.Failure(
                                        failed.id(), failed.version(), template.name(), reason))))
                .chain(mail -> mail.map(letter -> outbox.add(tx, letter).replaceWithVoid())
                        .orElseGet(Steps::done));
    }
}
