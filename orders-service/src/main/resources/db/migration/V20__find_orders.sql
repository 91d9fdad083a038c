-- One index of words for names, e-mails, products, numbers and countries; what a word is from says its first sign.
alter table orders rename column placed_by_words to search_words;
alter index orders_placed_by rename to orders_words;

-- The words of orders that are there; none of them counts as changed by that.
create function fold_words(text) returns setof text language sql immutable as $$
    select word from regexp_split_to_table(
        replace(replace(replace(replace(translate(
            regexp_replace(normalize(lower($1), NFKD), '[\u0300-\u036f]', '', 'g'),
            'łøđðħıŧ', 'loddhit'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), '[^[:alnum:]]+') word
     where word <> ''
$$;
alter table orders disable trigger orders_note_update;
update orders o
   set search_words = array_to_tsvector(array_remove(
           tsvector_to_array(search_words)
           || array['#' || number, '#' || lower(order_number),
                    '=' || lower(coalesce(shipping_address ->> 'country', billing_address ->> 'country'))]
           || array(select '~' || word from order_lines l, fold_words(l.name || ' ' || l.sku) word where l.order_id = o.id limit 60),
           null));
alter table orders enable trigger orders_note_update;
drop function fold_words(text);

-- A line is found by its product in the order of the list: else what sells now and then is sorted anew for every page.
alter table order_lines add column placed_at timestamptz;
update order_lines l set placed_at = o.placed_at from orders o where o.id = l.order_id;
alter table order_lines alter placed_at set not null;
drop index order_lines_sku;
create index order_lines_sku on order_lines (sku, placed_at, order_id);
create index order_lines_product on order_lines (product_id, placed_at, order_id) where product_id is not null;

-- Archived and deleted orders leave the list that is read most; orders_placed is for all of them.
create index orders_current on orders (placed_at, id) where archived_at is null and deleted_at is null;
create index orders_archived on orders (placed_at, id) where archived_at is not null and deleted_at is null;

-- A new order enters one index of its payment and none of its fulfilment; the states that most orders end in have none, as
-- walking the list finds them at once.
drop index orders_payment_status;
drop index orders_fulfillment_status;
create index orders_unpaid on orders (placed_at, id) where payment_status in ('AWAITING_PAYMENT', 'PARTIALLY_PAID');
create index orders_payment_status on orders (payment_status, placed_at, id)
 where payment_status not in ('AWAITING_PAYMENT', 'PAID');
create index orders_fulfillment_status on orders (fulfillment_status, placed_at, id)
 where fulfillment_status <> 'AWAITING_PROCESSING';

-- Paid and not yet on its way: what a merchant works through.
create index orders_processed on orders (placed_at, id)
 where lifecycle <> 'CANCELLED' and disputed_at is null and fulfillment_status not in ('SHIPPED', 'DELIVERED')
   and payment_status in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED');
create index orders_held on orders (placed_at, id) where hold_reason is not null;

-- The orders of one customer, in the place of the index of fulfilment.
create index orders_customer on orders (customer_email, placed_at, id);
