package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Adds or replaces a template once it has proven itself on the smallest and the largest cart. */
@ApplicationScoped
class SaveRecoveryEmailTemplate {

    static final int MOST_TEMPLATES = 100;

    private final SqlTransactions transactions;
    private final RecoveryTemplateStore templates;
    private final TemplateCheck check;
    private final StoreProfiles profiles;
    private final Clock clock;

    SaveRecoveryEmailTemplate(
            SqlTransactions transactions,
            RecoveryTemplateStore templates,
            TemplateCheck check,
            StoreProfiles profiles,
            Clock clock) {
        this.transactions = transactions;
        this.templates = templates;
        this.check = check;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Adds one. */
    Uni<Replayable<RecoveryEmailTemplate>> handle(SaveRecoveryEmailTemplateRequest request, RequestKey key) {
        return checked(request)
                .chain(() -> transactions.once(
                        key,
                        RecoveryEmailTemplate.class,
                        tx -> templates
                                .count(tx)
                                .invoke(SaveRecoveryEmailTemplate::checkRoom)
                                .chain(() -> save(tx, request.template(Ids.next(), clock.instant())))));
    }

    /** Replaces one. */
    Uni<RecoveryEmailTemplate> handle(UUID id, SaveRecoveryEmailTemplateRequest request, String ifMatch) {
        return checked(request)
                .chain(() -> transactions.run(tx -> templates
                        .lock(tx, id)
                        .invoke(current -> ETags.check(ifMatch, current.version()))
                        .chain(current -> save(tx, current.changed(request, clock.instant())))));
    }

    private Uni<Void> checked(SaveRecoveryEmailTemplateRequest request) {
        return profiles.current()
                .invoke(store -> check.check(request.texts(), store, "/texts"))
                .replaceWithVoid();
    }

    private Uni<RecoveryEmailTemplate> save(SqlTx tx, RecoveryEmailTemplate template) {
        return templates.save(tx, template).replaceWith(template);
    }

    private static void checkRoom(long existing) {
        if (existing >= MOST_TEMPLATES) {
            throw RecoveryTemplateProblem.tooMany(MOST_TEMPLATES);
        }
    }
}
