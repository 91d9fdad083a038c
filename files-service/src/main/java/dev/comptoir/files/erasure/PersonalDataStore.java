package dev.comptoir.files.erasure;

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

    private static final String PAID_ORDERS = """
            select order_id::text as key, json_build_object('orderId', order_id, 'orderNumber', order_number, 'email', email, 'name', customer_name,
                   'locale', locale, 'paidAt', paid_at) as record
              from paid_orders where lower(email) = any($1)""";
    private static final String DOWNLOADS = """
            select e.id::text as key, json_build_object('orderId', e.order_id, 'product', e.product_name, 'state', e.state, 'downloads', e.total_downloads,
                   'lastDownloadedAt', e.last_downloaded_at, 'expiresAt', e.expires_at) as record
              from entitlements e join paid_orders o on o.order_id = e.order_id where lower(o.email) = any($1)""";
    private static final String MAILS = """
            select id::text as key, json_build_object('subject', subject, 'text', text_body, 'state', state, 'createdAt', created_at, 'sentAt', sent_at) as record
              from mails where lower(recipient) = any($1)""";
    private static final RecordPages ALL = new RecordPages(
            List.of(new Sort("paidOrders", PAID_ORDERS), new Sort("downloads", DOWNLOADS), new Sort("mails", MAILS)));

    private final SqlPool reads;

    PersonalDataStore(SqlPool reads) {
        this.reads = reads;
    }

    /** @param after what the part before said of the next; null at first */
    Uni<Part> find(List<String> spellings, String after) {
        return ALL.page(reads, spellings, after);
    }
}
