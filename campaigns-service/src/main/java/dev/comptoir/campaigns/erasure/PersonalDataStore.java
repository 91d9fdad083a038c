package dev.comptoir.campaigns.erasure;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reads what is known of a person, as it stands. */
@ApplicationScoped
class PersonalDataStore {

    private static final TypeReference<Map<String, List<Map<String, Object>>>> RECORDS = new TypeReference<>() {};
    private static final String FIND = """
            select json_build_object(
                'shoppers', (select coalesce(json_agg(json_build_object('email', email, 'orderedAt', ordered_at, 'suppressedAt', unsubscribed_at,
                                  'suppression', suppression, 'note', suppression_note)), '[]')
                  from recovery_owners where email = any($1)),
                'consents', (select coalesce(json_agg(json_build_object('basis', e.basis, 'evidence', e.evidence, 'obtainedAt', e.obtained_at,
                                  'recordedAt', e.recorded_at)), '[]')
                  from email_consents e join recovery_owners o on o.id = e.owner_id where o.email = any($1)),
                'abandonedCarts', (select coalesce(json_agg(json_build_object('cartId', k.cart_id, 'recipient', k.recipient, 'name', k.customer_name, 'country', k.country,
                                  'items', k.items, 'abandonedAt', k.abandoned_at, 'state', k.state)), '[]')
                  from recovery_carts k join recovery_owners o on o.id = k.owner_id where o.email = any($1)),
                'reminders', (select coalesce(json_agg(json_build_object('cartId', s.cart_id, 'step', s.step, 'state', s.state, 'reason', s.reason, 'dueAt', s.due_at,
                                  'sentAt', s.sent_at, 'clickedAt', s.clicked_at, 'code', s.code)), '[]')
                  from recovery_sends s join recovery_owners o on o.id = s.owner_id where o.email = any($1)),
                'mails', (select coalesce(json_agg(json_build_object('subject', subject, 'text', text_body, 'state', state, 'createdAt', created_at, 'sentAt', sent_at)), '[]')
                  from mails where lower(recipient) = any($1)))::text""";

    private final SqlPool reads;

    PersonalDataStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<Map<String, List<Map<String, Object>>>> find(List<String> spellings) {
        return reads.only(FIND, c -> c.json(RECORDS), (Object) spellings.toArray(String[]::new));
    }
}
