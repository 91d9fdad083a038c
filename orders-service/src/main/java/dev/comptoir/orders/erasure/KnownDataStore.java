package dev.comptoir.orders.erasure;

import dev.comptoir.contracts.calls.PersonalDataAnswerV1;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.RecordPages;
import dev.comptoir.platform.page.RecordPages.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what this program knows of a person, as it stands. */
@ApplicationScoped
class KnownDataStore {

    private static final String CUSTOMERS = """
            select id::text as key, json_build_object('name', name, 'email', email, 'phone', phone, 'note', note, 'tags', tags,
                   'firstOrderAt', first_order_at, 'lastOrderAt', last_order_at) as record
              from customers where email = any($1)""";
    private static final String ORDERS = """
            select o.id::text as key, json_build_object('id', o.id, 'orderNumber', o.order_number, 'placedAt', o.placed_at, 'email', o.customer_email,
                   'name', o.customer_name, 'phone', o.customer_phone, 'locale', o.customer_locale,
                   'vatNumber', o.customer_vat_number, 'billingAddress', o.billing_address,
                   'shippingAddress', o.shipping_address, 'remark', o.customer_remark, 'giftMessage', o.gift_message,
                   'notes', o.merchant_notes, 'discounts', o.discounts, 'total', o.total_minor, 'currency', o.currency,
                   'lines', (select json_agg(json_build_object('sku', l.sku, 'name', l.name, 'quantity', l.quantity)
                   order by l.position) from order_lines l where l.order_id = o.id)) as record
              from orders o where o.customer_email = any($1)""";
    private static final String DOCUMENTS = """
            select d.id::text as key, json_build_object('number', d.number, 'issuedAt', d.issued_at, 'content', d.content::json) as record
              from (select id, order_id, number, issued_at, content from invoices
              union all select id, order_id, number, issued_at, content from credit_notes) d
              join orders o on o.id = d.order_id where o.customer_email = any($1)""";
    private static final String MESSAGES = """
            select m.id::text as key, json_build_object('orderId', m.order_id, 'subject', m.subject, 'text', m.text, 'createdAt', m.created_at) as record
              from order_messages m where lower(m.customer_email) = any($1)""";
    private static final String COMMENTS = """
            select k.order_id::text as key, json_build_object('orderId', k.order_id, 'text', k.text) as record
              from order_comments k join orders o on o.id = k.order_id where o.customer_email = any($1)""";
    private static final String QUOTES = """
            select id::text as key, json_build_object('number', quote_number, 'state', state, 'content', content, 'createdAt', created_at) as record
              from quotes where lower(customer_email) = any($1)""";
    private static final String RETURNS = """
            select r.id::text as key, json_build_object('number', r.return_number, 'state', r.state, 'note', r.note, 'createdAt', r.created_at) as record
              from returns r join orders o on o.id = r.order_id where o.customer_email = any($1)""";
    private static final String WITHDRAWALS = """
            select w.id::text as key, json_build_object('number', w.withdrawal_number, 'name', w.customer_name, 'email', w.receipt_email,
                   'goods', w.goods, 'receivedAt', w.received_at) as record
              from withdrawals w join orders o on o.id = w.order_id where o.customer_email = any($1)""";
    private static final String WITHDRAWAL_STATEMENTS = """
            select id::text as key, json_build_object('orderNumber', order_number, 'name', customer_name, 'email', email, 'goods', goods,
                   'receivedAt', received_at) as record
              from withdrawal_statements where lower(email) = any($1)""";
    private static final String MAILS = """
            select id::text as key, json_build_object('subject', subject, 'text', text_body, 'state', state, 'createdAt', created_at, 'sentAt', sent_at) as record
              from mails where lower(recipient) = any($1)""";
    private static final RecordPages ALL = new RecordPages(List.of(
            new Sort("customers", CUSTOMERS),
            new Sort("orders", ORDERS),
            new Sort("documents", DOCUMENTS),
            new Sort("messages", MESSAGES),
            new Sort("comments", COMMENTS),
            new Sort("quotes", QUOTES),
            new Sort("returns", RETURNS),
            new Sort("withdrawals", WITHDRAWALS),
            new Sort("withdrawalStatements", WITHDRAWAL_STATEMENTS),
            new Sort("mails", MAILS)));

    private final SqlPool reads;

    KnownDataStore(SqlPool reads) {
        this.reads = reads;
    }

    /** @param after what the part before said of the next; null at first */
    Uni<PersonalDataAnswerV1> find(Person person, String after) {
        return ALL.page(reads, person.inEveryForm(), after)
                .map(part -> new PersonalDataAnswerV1(part.records(), part.next()));
    }
}
