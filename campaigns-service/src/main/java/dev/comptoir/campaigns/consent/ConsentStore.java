package dev.comptoir.campaigns.consent;

import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.page.QueryEmail;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stores consents. */
@ApplicationScoped
class ConsentStore {

    private static final String COLUMNS =
            "e.id, o.email, e.basis, e.evidence, e.obtained_at, e.recorded_at, e.recorded_by";
    private static final String FROM = "email_consents e join recovery_owners o on o.id = e.owner_id";
    private static final String ONE = "select " + COLUMNS + " from " + FROM + " where e.id = $1";
    private static final String ADD = """
            insert into email_consents (id, owner_id, basis, evidence, obtained_at, recorded_at, recorded_by)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private final SqlPool reads;
    private final Pages pages;

    ConsentStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** The newest first, unless asked otherwise. */
    Uni<Page<EmailConsent>> page(String email, ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("email-consents", COLUMNS, FROM).and("o.email = ?", QueryEmail.parse(email));
        return pages.of(
                changes.on(query, "e.recorded_at", uuid("e.id")),
                request,
                EmailConsent::read,
                consent -> changes.position(consent.recordedAt(), consent.id()));
    }

    Uni<EmailConsent> find(UUID id) {
        return reads.one(ONE, EmailConsent::read, () -> notFound(id), id);
    }

    Uni<Void> add(SqlTx tx, UUID shopperId, EmailConsent consent) {
        return tx.execute(
                        ADD,
                        consent.id(),
                        shopperId,
                        consent.basis(),
                        consent.evidence(),
                        consent.obtainedAt(),
                        consent.recordedAt(),
                        consent.recordedBy())
                .replaceWithVoid();
    }

    private static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("email-consent-not-found", "There is no consent %s.", id);
    }
}
