package dev.comptoir.orders.erasure;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reads what this program knows of a person, as it stands. */
@ApplicationScoped
class KnownDataStore {

    private static final TypeReference<Map<String, List<Map<String, Object>>>> RECORDS = new TypeReference<>() {};
    private static final String FIND = """
            select json_build_object(
                'customers', (select coalesce(json_agg(json_build_object('name', name, 'email', email, 'phone', phone, 'note', note, 'tags', tags,
                                  'firstOrderAt', first_order_at, 'lastOrderAt', last_order_at)), '[]')
                  from customers where email = any($1)),
                'orders', (select coalesce(json_agg(json_build_object('id', o.id, 'orderNumber', o.order_number, 'placedAt', o.placed_at, 'email', o.customer_email,
                                  'name', o.customer_name, 'phone', o.customer_phone, 'locale', o.customer_locale,
                                  'vatNumber', o.customer_vat_number, 'billingAddress', o.billing_address,
                                  'shippingAddress', o.shipping_address, 'remark', o.customer_remark, 'giftMessage', o.gift_message,
                                  'notes', o.merchant_notes, 'discounts', o.discounts, 'total', o.total_minor, 'currency', o.currency,
                                  'lines', (select json_agg(json_build_object('sku', l.sku, 'name', l.name, 'quantity', l.quantity)
                                                            order by l.position) from order_lines l where l.order_id = o.id))), '[]')
                  from orders o where o.customer_email = any($2)),
                'documents', (select coalesce(json_agg(json_build_object('number', d.number, 'issuedAt', d.issued_at, 'content', d.content::json)), '[]')
                  from (select order_id, number, issued_at, content from invoices
                         union all select order_id, number, issued_at, content from credit_notes) d
                  join orders o on o.id = d.order_id where o.customer_email = any($2)),
                'messages', (select coalesce(json_agg(json_build_object('orderId', m.order_id, 'subject', m.subject, 'text', m.text, 'createdAt', m.created_at)), '[]')
                  from order_messages m where lower(m.customer_email) = any($1)),
                'comments', (select coalesce(json_agg(json_build_object('orderId', k.order_id, 'text', k.text)), '[]')
                  from order_comments k join orders o on o.id = k.order_id where o.customer_email = any($2)),
                'quotes', (select coalesce(json_agg(json_build_object('number', quote_number, 'state', state, 'content', content, 'createdAt', created_at)), '[]')
                  from quotes where lower(customer_email) = any($1)),
                'returns', (select coalesce(json_agg(json_build_object('number', r.return_number, 'state', r.state, 'note', r.note, 'createdAt', r.created_at)), '[]')
                  from returns r join orders o on o.id = r.order_id where o.customer_email = any($2)),
                'withdrawals', (select coalesce(json_agg(json_build_object('number', w.withdrawal_number, 'name', w.customer_name, 'email', w.receipt_email,
                                  'goods', w.goods, 'receivedAt', w.received_at)), '[]')
                  from withdrawals w join orders o on o.id = w.order_id where o.customer_email = any($2)),
                'withdrawalStatements', (select coalesce(json_agg(json_build_object('orderNumber', order_number, 'name', customer_name, 'email', email, 'goods', goods,
                                  'receivedAt', received_at)), '[]')
                  from withdrawal_statements where lower(email) = any($1)),
                'mails', (select coalesce(json_agg(json_build_object('subject', subject, 'text', text_body, 'state', state, 'createdAt', created_at, 'sentAt', sent_at)), '[]')
                  from mails where lower(recipient) = any($1)))::text""";

    Uni<Map<String, List<Map<String, Object>>>> find(SqlRunner sql, Person person) {
        return sql.only(FIND, c -> c.json(RECORDS), person.lowered(), person.asWritten());
    }
}
