package dev.comptoir.campaigns.erasure;

import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Every place of this database in which a person stands. */
@ApplicationScoped
class ShopperDataStore {

    private static final String LOCK = "select id from recovery_owners where email = any($1) order by id for update";
    private static final String REMEMBER = """
            insert into erased_emails as e (hash, erased_at, suppression, suppressed_at)
            select email_hash(w.email), $2, case when o.suppression = 'ERASED' then '' else coalesce(o.suppression, '') end,
                   case when o.suppression <> 'ERASED' then o.unsubscribed_at end
              from unnest($1::text[]) as w (email) left join recovery_owners o on o.email = w.email
            on conflict (hash) do update
               set erased_at = excluded.erased_at,
                   suppression = excluded.suppression, suppressed_at = excluded.suppressed_at""";
    private static final String CONSENTS = "delete from email_consents where owner_id = any($1)";
    private static final String SENDS =
            "update recovery_sends set subject = '', message = '', updated_at = $2 where owner_id = any($1)";
    private static final String CARTS =
            "update recovery_carts set recipient = $2, customer_name = '' where owner_id = any($1)";
    // Nothing can be sent to a shopper who is on the list; the address itself is no longer on it.
    private static final String OWNERS = """
            update recovery_owners
               set email = 'erased-' || id || '@erased.invalid', suppression = 'ERASED', suppression_note = '',
                   unsubscribed_at = $2
             where id = any($1)""";
    private static final String UNSENT = "delete from mails where lower(recipient) = any($1) and state = 'READY'";
    private static final String MAILS = """
            update mails set recipient = $2, subject = '', text_body = '', html_body = '', list_unsubscribe = ''
             where lower(recipient) = any($1)""";

    private final Clock clock;

    ShopperDataStore(Clock clock) {
        this.clock = clock;
    }

    /** The shoppers of these addresses. */
    Uni<List<UUID>> lock(SqlTx tx, List<String> emails) {
        return tx.list(LOCK, Columns::uuid, (Object) emails.toArray(String[]::new));
    }

    Uni<Void> saveHash(SqlTx tx, CustomerErasedV1 erased) {
        return tx.execute(REMEMBER, erased.spellings().toArray(String[]::new), erased.erasedAt())
                .replaceWithVoid();
    }

    Uni<Void> erase(SqlTx tx, UUID[] shopperIds, CustomerErasedV1 erased) {
        String[] emails = erased.spellings().toArray(String[]::new);
        return tx.execute(CONSENTS, (Object) shopperIds)
                .chain(() -> tx.execute(SENDS, shopperIds, clock.instant()))
                .chain(() -> tx.execute(CARTS, shopperIds, erased.pseudonym()))
                .chain(() -> tx.execute(OWNERS, shopperIds, erased.erasedAt()))
                .chain(() -> tx.execute(UNSENT, (Object) emails))
                .chain(() -> tx.execute(MAILS, emails, erased.pseudonym()))
                .replaceWithVoid();
    }
}
