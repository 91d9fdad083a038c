package dev.comptoir.campaigns.emailtemplate;

import static dev.comptoir.platform.db.DatabaseFailure.refusing;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Stores templates. */
@ApplicationScoped
class RecoveryTemplateStore {

    private static final String COLUMNS = "id, version, name, texts, failure, failed_at, created_at, updated_at";
    private static final String ONE = "select " + COLUMNS + " from recovery_email_templates where id = $1";
    private static final String LOCK = ONE + " for update";
    private static final String COUNT = "select count(*) from recovery_email_templates";
    private static final String SAVE = """
            insert into recovery_email_templates (id, version, name, texts, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, texts = excluded.texts, failure = '', failed_at = null,
                   updated_at = excluded.updated_at""";
    private static final String DELETE = "delete from recovery_email_templates where id = $1";
    private static final String FAILED = """
            update recovery_email_templates set failure = $3, failed_at = $4, updated_at = $4
             where id = $1 and version = $2""";
    private static final String HOLD = """
            update recovery_sends set failed_template = $2, failed_version = $3, updated_at = $4
             where id = $1 and state = 'SCHEDULED'""";

    private final SqlPool reads;
    private final Pages pages;

    RecoveryTemplateStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** The newest first, unless asked otherwise. */
    Uni<Page<RecoveryEmailTemplate>> page(ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("recovery-email-templates", COLUMNS, "recovery_email_templates");
        return pages.of(
                changes.on(query, "updated_at", uuid("id")),
                request,
                RecoveryEmailTemplate::read,
                template -> changes.position(template.updatedAt(), template.id()));
    }

    Uni<RecoveryEmailTemplate> find(UUID id) {
        return find(reads, id);
    }

    Uni<RecoveryEmailTemplate> find(SqlRunner sql, UUID id) {
        return sql.find(ONE, RecoveryEmailTemplate::read, id)
                .map(found -> found.orElseThrow(() -> RecoveryTemplateProblem.notFound(id)));
    }

    Uni<RecoveryEmailTemplate> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, RecoveryEmailTemplate::read, () -> RecoveryTemplateProblem.notFound(id), id);
    }

    Uni<Long> count(SqlTx tx) {
        return tx.only(COUNT, Columns::number);
    }

    Uni<Void> save(SqlTx tx, RecoveryEmailTemplate template) {
        return tx.execute(
                        SAVE,
                        template.id(),
                        template.version(),
                        template.name(),
                        Json.write(template.texts()),
                        template.createdAt(),
                        template.updatedAt())
                .plug(refusing(
                        "recovery_email_templates_name", () -> RecoveryTemplateProblem.nameTaken(template.name())))
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlTx tx, UUID id) {
        return tx.execute(DELETE, id)
                .plug(refusing("recovery_campaign_steps_template", RecoveryTemplateProblem::inUse))
                .plug(refusing("recovery_campaign_steps_alternative", RecoveryTemplateProblem::inUse))
                .replaceWithVoid();
    }

    /** Notes on the template and on the mail that this version failed. */
    Uni<Void> fail(SqlTx tx, UUID emailId, TemplateVersion template, String reason, Instant at) {
        return tx.execute(FAILED, template.id(), template.version(), reason, at)
                .chain(() -> tx.execute(HOLD, emailId, template.id(), template.version(), at))
                .replaceWithVoid();
    }
}
