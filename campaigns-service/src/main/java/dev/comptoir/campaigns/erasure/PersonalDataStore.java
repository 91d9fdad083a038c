package dev.comptoir.campaigns.erasure;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.RecordPages;
import dev.comptoir.platform.page.RecordPages.Part;
import dev.comptoir.platform.page.RecordPages.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what is known of a person, as it stands. */
@ApplicationScoped
class PersonalDataStore {

    private static final String SHOPPERS = """
            select id::text as key, json_build_object('email', email, 'orderedAt', ordered_at, 'suppressedAt', unsubscribed_at,
                   'suppression', suppression, 'note', suppression_note) as record
              from recovery_owners where email = any($1)""";
    private static final String CONSENTS = """
            select e.id::text as key, json_build_object('basis', e.basis, 'evidence', e.evidence, 'obtainedAt', e.obtained_at,
                   'recordedAt', e.recorded_at) as record
              from email_consents e join recovery_owners o on o.id = e.owner_id where o.email = any($1)""";
    private static final String ABANDONED_CARTS = """
            select k.cart_id::text as key, json_build_object('cartId', k.cart_id, 'recipient', k.recipient, 'name', k.customer_name, 'country', k.country,
                   'items', k.items, 'abandonedAt', k.abandoned_at, 'state', k.state) as record
              from recovery_carts k join recovery_owners o on o.id = k.owner_id where o.email = any($1)""";
    private static final String REMINDERS = """
            select s.id::text as key, json_build_object('cartId', s.cart_id, 'step', s.step, 'state', s.state, 'reason', s.reason, 'dueAt', s.due_at,
                   'sentAt', s.sent_at, 'clickedAt', s.clicked_at, 'code', s.code) as record
              from recovery_sends s join recovery_owners o on o.id = s.owner_id where o.email = any($1)""";
    private static final String MAILS = """
            select id::text as key, json_build_object('subject', subject, 'text', text_body, 'state', state, 'createdAt', created_at, 'sentAt', sent_at) as record
              from mails where lower(recipient) = any($1)""";
    private static final RecordPages ALL = new RecordPages(List.of(
            new Sort("shoppers", SHOPPERS),
            new Sort("consents", CONSENTS),
            new Sort("abandonedCarts", ABANDONED_CARTS),
            new Sort("reminders", REMINDERS),
            new Sort("mails", MAILS)));

    private final SqlPool reads;

    PersonalDataStore(SqlPool reads) {
        this.reads = reads;
    }

    /** @param after what the part before said of the next; null at first */
    Uni<Part> find(List<String> spellings, String after) {
        return ALL.page(reads, spellings, after);
    }
}
