package dev.comptoir.carts.erasure;

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
                'carts', (select coalesce(json_agg(json_build_object('id', id, 'status', status, 'content', content::json, 'createdAt', created_at,
                                  'lastActivityAt', last_activity_at, 'orderNumber', order_number)), '[]')
                  from carts where email = any($1)),
                'abandonedCarts', (select coalesce(json_agg(json_build_object('id', cart_id, 'email', email, 'name', customer_name, 'abandonedAt', abandoned_at,
                                  'status', status, 'emailsSent', emails_sent)), '[]')
                  from abandoned_carts where email = any($1)),
                'discountUses', (select coalesce(json_agg(json_build_object('cartId', r.cart_id, 'discountId', r.discount_id, 'status', r.status, 'at', r.updated_at)), '[]')
                  from discount_redemptions r join carts c on c.id = r.cart_id where c.email = any($1)),
                'tags', (select coalesce(json_agg(json_build_object('email', email, 'tags', tags)), '[]')
                  from customer_tags where email = any($1)))::text""";

    private final SqlPool reads;

    PersonalDataStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<Map<String, List<Map<String, Object>>>> find(List<String> spellings) {
        return reads.only(FIND, c -> c.json(RECORDS), (Object) spellings.toArray(String[]::new));
    }
}
