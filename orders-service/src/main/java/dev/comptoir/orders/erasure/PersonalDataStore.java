package dev.comptoir.orders.erasure;

import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every place of this database in which a person stands, apart from issued documents. */
@ApplicationScoped
class PersonalDataStore {

    // Country and region stay: sales are reported by them. An address always has a first line.
    private static final String ADDRESS = """
            (select jsonb_object_agg(key, case when key in ('country', 'region') or jsonb_typeof(value) <> 'string' then value
                                               when key = 'line1' then '"-"'::jsonb
                                               else '""'::jsonb end) from jsonb_each(%1$s))""";
    private static final String ORDERS = """
            update orders
               set version = version + 1, customer_email = $2, customer_name = '', customer_phone = '',
                   customer_vat_number = null, customer_remark = '', gift_message = '', merchant_notes = '',
                   billing_address =\s""" + ADDRESS.formatted("billing_address") + ", shipping_address = "
            + ADDRESS.formatted("shipping_address") + """
                   , search_words = array_to_tsvector(array(
                       select word from unnest(tsvector_to_array(search_words)) word where word ~ '^[~#=]'))
             where id = any($1)""";
    private static final String WITHDRAWALS = """
            update withdrawals set customer_name = '', receipt_email = $2, goods = '', updated_at = $3
             where order_id = any($1)""";
    private static final String COUNTED = """
            update counted_orders
               set facts = replace(facts::text, to_jsonb($3::text)::text, to_jsonb($2::text)::text)::jsonb
             where order_id = any($1)""";
    private static final String RETURNS =
            "update returns set note = '', updated_at = $2 where order_id = any($1) and note <> ''";
    // A provider's reference is an entry in the books that money is found by; one that was typed may be somebody's
    // name.
    private static final String PAYMENTS = """
            update payments
               set reference = case when provider is not null then reference end,
                   reversal_reason = case when reversal_reason is not null then '' end,
                   dispute_reason = case when dispute_reason is not null then '' end
             where order_id = any($1) and coalesce(reference, reversal_reason, dispute_reason) is not null""";
    private static final String REFUNDS = "update refunds set reason = '' where order_id = any($1) and reason <> ''";
    // The database has just noted what the rows were before.
    private static final String CHANGES = """
            update order_row_changes h set before = h.before - names.all, after = h.after - names.all
              from (select array['customer_email', 'customer_name', 'customer_phone', 'customer_vat_number', 'customer_remark',
                                 'gift_message', 'merchant_notes', 'billing_address', 'shipping_address', 'note', 'reference', 'reason',
                                 'reversal_reason', 'dispute_reason'] as all) names
             where h.order_id = any($1) and h.source in ('orders', 'returns', 'payments', 'refunds')
               and (jsonb_exists_any(h.before, names.all) or jsonb_exists_any(h.after, names.all))""";
    // What comments, tasks and notes said before they were changed.
    private static final String HISTORY = """
            update order_history
               set details = details - array['before', 'after', 'text', 'note', 'subject', 'email', 'recipient'],
                   reason = case when type not in ('PAYMENT_REVERSED', 'PAYMENT_DISPUTED', 'REFUND_ISSUED') then reason end
             where order_id = any($1)""";
    // A mail that is on its way is not sent again without its text; that it arrived can still be written down.
    private static final String WITHOUT_TEXT = """
            subject = '', text_body = '', html_body = '', is_open = false,
                   state = case state when 'SENDING' then 'UNKNOWN' else state end""";
    // Mails about an order begin their key with it; those to the merchant name the customer too.
    private static final String ABOUT_ORDERS = " where split_part(dedupe_key, ':', 1) = any($1::uuid[]::text[])";
    private static final List<String> OF_ORDERS = List.of(
            PAYMENTS,
            REFUNDS,
            CHANGES,
            HISTORY,
            "delete from mails" + ABOUT_ORDERS + " and state = 'READY'",
            "update mails set " + WITHOUT_TEXT + ABOUT_ORDERS,
            "delete from order_messages where order_id = any($1)",
            "delete from order_comments where order_id = any($1)",
            "delete from order_tasks where order_id = any($1)");
    // A refused row of an import is a text in any encoding.
    private static final String REFUSED_ROWS = """
            update order_import_results set content = '', detail = ''
             where result = 'FAILED' and content <> ''
               and exists (select from unnest($1::text[]) email where strpos(lower(encode(content, 'escape')), email) > 0)""";
    private static final List<String> OF_SPELLINGS = List.of(
            REFUSED_ROWS,
            "delete from quotes where customer_email = any($1)",
            "delete from mails where lower(recipient) = any($1) and state = 'READY'");
    private static final String MAILS =
            "update mails set recipient = $2, " + WITHOUT_TEXT + " where lower(recipient) = any($1)";
    private static final String STATEMENTS = """
            update withdrawal_statements set email = $2, customer_name = '', goods = '' where lower(email) = any($1)""";
    private static final List<String> OF_DIRECTORY = List.of(
            "delete from customers where email = $1",
            "delete from customer_emails where email = $1",
            "delete from customer_recounts where email = $1");
    private static final List<String> OF_REPORTS = List.of(
            "update sales_sums set key = $2 where dimension = 'CUSTOMER' and key = $1",
            "update sales_customers set customer = $2 where customer = $1");
    // They have moved with the sums; what is left are noughts.
    private static final String TOTALS = "delete from sales_totals where dimension = 'CUSTOMER' and key = $1";

    /** The orders are locked, and so are the projections that follow them. */
    Uni<Void> erase(SqlTx tx, Person person, List<UUID> orderIds, String pseudonym, Instant at) {
        UUID[] orders = orderIds.toArray(UUID[]::new);
        return tx.execute(ORDERS, orders, pseudonym)
                .chain(() -> tx.execute(WITHDRAWALS, orders, pseudonym, at))
                .chain(() -> tx.execute(RETURNS, orders, at))
                .chain(() -> tx.execute(COUNTED, orders, pseudonym, person.email()))
                .chain(() -> each(tx, OF_ORDERS, (Object) orders))
                .chain(() -> each(tx, OF_SPELLINGS, (Object) person.lowered()))
                .chain(() -> each(tx, List.of(MAILS, STATEMENTS), person.lowered(), pseudonym))
                .chain(() -> each(tx, OF_DIRECTORY, person.email()))
                .chain(() -> each(tx, OF_REPORTS, person.email(), pseudonym))
                .chain(() -> each(tx, List.of(TOTALS), person.email()));
    }

    private static Uni<Void> each(SqlTx tx, List<String> statements, Object... parameters) {
        return Steps.each(statements, sql -> tx.execute(sql, parameters).replaceWithVoid());
    }
}
