package dev.comptoir.carts.erasure;

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

    private static final String CARTS = """
            select id::text as key, json_build_object('id', id, 'status', status, 'content', content::json, 'createdAt', created_at,
                   'lastActivityAt', last_activity_at, 'orderNumber', order_number) as record
              from carts where email = any($1)""";
    private static final String ABANDONED_CARTS = """
            select cart_id::text as key, json_build_object('id', cart_id, 'email', email, 'name', customer_name, 'abandonedAt', abandoned_at,
                   'status', status, 'emailsSent', emails_sent) as record
              from abandoned_carts where email = any($1)""";
    private static final String DISCOUNT_USES = """
            select r.cart_id::text || r.discount_id as key, json_build_object('cartId', r.cart_id, 'discountId', r.discount_id, 'status', r.status, 'at', r.updated_at) as record
              from discount_redemptions r join carts c on c.id = r.cart_id where c.email = any($1)""";
    private static final String TAGS = """
            select customer_id::text as key, json_build_object('email', email, 'tags', tags) as record
              from customer_tags where email = any($1)""";
    private static final RecordPages ALL = new RecordPages(List.of(
            new Sort("carts", CARTS),
            new Sort("abandonedCarts", ABANDONED_CARTS),
            new Sort("discountUses", DISCOUNT_USES),
            new Sort("tags", TAGS)));

    private final SqlPool reads;

    PersonalDataStore(SqlPool reads) {
        this.reads = reads;
    }

    /** @param after what the part before said of the next; null at first */
    Uni<Part> find(List<String> spellings, String after) {
        return ALL.page(reads, spellings, after);
    }
}
