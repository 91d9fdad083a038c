package dev.comptoir.campaigns.suppression;

import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.page.QueryEmail;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores which addresses get no reminders: marks on the shoppers themselves. */
@ApplicationScoped
class SuppressionStore {

    private static final String COLUMNS = "id, email, suppression, suppression_note, unsubscribed_at";
    private static final String ONE = "select " + COLUMNS
            + " from recovery_owners where id = $1 and unsubscribed_at is not null and suppression <> 'ERASED'";
    private static final String OF_EMAIL = "select " + COLUMNS + " from recovery_owners where email = $1";

    // Known shoppers are locked in the order of their ids, as everywhere, and new ones in the order of their addresses.
    private static final String ADD = """
            with wanted as (select * from unnest($1::uuid[], $2::text[]) as wanted (new_id, email))
            insert into recovery_owners (id, email, unsubscribed_at, suppression, suppression_note)
            select new_id, email, $3::timestamptz, $4::text, $5::text
              from wanted left join recovery_owners known using (email)
             order by known.id, email
            on conflict (email) do update
               set unsubscribed_at = excluded.unsubscribed_at, suppression = excluded.suppression,
                   suppression_note = excluded.suppression_note
             where recovery_owners.unsubscribed_at is null
            returning id""";

    private static final String REMOVE = """
            update recovery_owners set unsubscribed_at = null, suppression = '', suppression_note = ''
             where id = $1 and unsubscribed_at is not null and suppression <> 'ERASED'""";

    private static final String CSV = """
            select coalesce(string_agg(line || E'\\r\\n', '' order by id), '')
              from (select id, format('%s%s,%s,%s', case when email ~ '^[=+-]' then chr(39) end, email, suppression,
                                      to_char(unsubscribed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as line
                      from recovery_owners
                     where unsubscribed_at is not null and suppression <> 'ERASED' and ($1::uuid is null or id > $1)
                     order by id limit $2) lines""";

    private final SqlPool reads;
    private final Pages pages;

    SuppressionStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** The newest first, unless asked otherwise. */
    Uni<Page<EmailSuppression>> page(String email, ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("email-suppressions", COLUMNS, "recovery_owners")
                .where("unsubscribed_at is not null")
                .where("suppression <> 'ERASED'")
                .and("email = ?", QueryEmail.parse(email));
        return pages.of(
                changes.on(query, "unsubscribed_at", instant("unsubscribed_at"), uuid("id")),
                request,
                EmailSuppression::read,
                each -> changes.position(each.since(), each.since(), each.id()));
    }

    Uni<EmailSuppression> find(UUID id) {
        return reads.one(ONE, EmailSuppression::read, () -> notFound(id), id);
    }

    Uni<EmailSuppression> find(SqlTx tx, String email) {
        return tx.only(OF_EMAIL, EmailSuppression::read, email);
    }

    /** Returns the shoppers who were not on the list before. */
    Uni<List<UUID>> add(SqlTx tx, List<String> emails, Suppression why, Instant at) {
        return tx.list(
                ADD,
                Columns::uuid,
                emails.stream().map(_ -> Ids.next()).toArray(UUID[]::new),
                emails.toArray(String[]::new),
                at,
                why.reason().name(),
                why.note());
    }

    Uni<Void> remove(SqlTx tx, UUID id) {
        return tx.execute(REMOVE, id).invoke(removed -> checkFound(removed, id)).replaceWithVoid();
    }

    /** Lines of address, reason and since when, in the order of the ids. */
    Uni<String> csv(UUID after, int most) {
        return reads.only(CSV, Columns::text, after, most);
    }

    private static void checkFound(int removed, UUID id) {
        if (removed == 0) {
            throw notFound(id);
        }
    }

    private static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("email-suppression-not-found", "There is no suppressed address %s.", id);
    }
}
