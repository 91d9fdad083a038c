package dev.comptoir.files.erasure;

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
                'paidOrders', (select coalesce(json_agg(json_build_object('orderId', order_id, 'orderNumber', order_number, 'email', email, 'name', customer_name,
                                  'locale', locale, 'paidAt', paid_at)), '[]')
                  from paid_orders where lower(email) = any($1)),
                'downloads', (select coalesce(json_agg(json_build_object('orderId', e.order_id, 'product', e.product_name, 'state', e.state, 'downloads', e.total_downloads,
                                  'lastDownloadedAt', e.last_downloaded_at, 'expiresAt', e.expires_at)), '[]')
                  from entitlements e join paid_orders o on o.order_id = e.order_id where lower(o.email) = any($1)),
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
