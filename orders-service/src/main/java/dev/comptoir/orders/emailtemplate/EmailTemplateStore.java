package dev.comptoir.orders.emailtemplate;

import dev.comptoir.orders.mail.EmailKind;
import dev.comptoir.orders.mail.EmailText;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stores the merchant's texts of mails. */
@ApplicationScoped
class EmailTemplateStore {

    private static final String COLUMNS = "version, is_custom, subject, heading, message, changed_by, changed_at";
    private static final String ALL = "select kind, language, " + COLUMNS + " from order_email_templates";
    private static final String ONE =
            "select " + COLUMNS + " from order_email_templates where kind = $1 and language = $2";
    private static final String LOCK = "select email_version from store_profile for update";
    private static final String SAVE = """
            insert into order_email_templates (kind, language, version, subject, heading, message, is_custom, changed_by,
                                               changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (kind, language) do update
               set version = excluded.version, subject = excluded.subject, heading = excluded.heading,
                   message = excluded.message, is_custom = excluded.is_custom, changed_by = excluded.changed_by,
                   changed_at = excluded.changed_at""";
    private static final String CHANGED = "update store_profile set email_version = email_version + 1";

    private final SqlPool reads;

    EmailTemplateStore(SqlPool reads) {
        this.reads = reads;
    }

    /** Every kind in every language. */
    Uni<List<StoredTemplate>> all() {
        return reads.list(ALL, EmailTemplateStore::named)
                .map(stored -> stored.stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(EmailTemplateStore::key, each -> each)))
                .map(stored -> Arrays.stream(EmailKind.values())
                        .flatMap(kind -> Arrays.stream(Language.values())
                                .map(language -> StoredTemplate.untouched(kind, language)))
                        .map(untouched -> stored.getOrDefault(key(untouched), untouched))
                        .toList());
    }

    Uni<StoredTemplate> find(EmailKind kind, Language language) {
        return find(reads, kind, language);
    }

    /** One change at a time, whichever template it is: the store's row says when mails have to read them again. */
    Uni<StoredTemplate> lock(SqlTx tx, EmailKind kind, Language language) {
        return tx.only(LOCK, Columns::number).chain(() -> find(tx, kind, language));
    }

    Uni<Void> save(SqlTx tx, StoredTemplate template) {
        EmailText text = template.text();
        return tx.execute(
                        SAVE,
                        template.kind().word(),
                        template.language().tag(),
                        template.version(),
                        text.subject(),
                        text.heading(),
                        text.message(),
                        template.isCustom(),
                        template.changedBy(),
                        template.changedAt())
                .chain(() -> tx.execute(CHANGED))
                .replaceWithVoid();
    }

    private static Uni<StoredTemplate> find(SqlRunner sql, EmailKind kind, Language language) {
        return sql.find(ONE, c -> StoredTemplate.read(kind, language, c), kind.word(), language.tag())
                .map(stored -> stored.orElseGet(() -> StoredTemplate.untouched(kind, language)));
    }

    /** Empty for a kind that this program no longer has. */
    private static Optional<StoredTemplate> named(Columns c) {
        Optional<EmailKind> kind = EmailKind.of(c.text());
        Language language = Language.of(c.text());
        return kind.map(known -> StoredTemplate.read(known, language, c));
    }

    private static String key(StoredTemplate template) {
        return template.kind() + " " + template.language();
    }
}
