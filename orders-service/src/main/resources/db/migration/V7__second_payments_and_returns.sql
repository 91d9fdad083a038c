-- What refunds have taken off the price for good; money that went back in full can be paid again another way.
alter table orders add column conceded_minor bigint not null default 0;
update orders o
   set conceded_minor = coalesce((select sum(r.amount_minor) from refunds r
                                   where r.order_id = o.id and exists (select from refund_lines l where l.refund_id = r.id)), 0)
 where refunded_minor > 0;
update orders set conceded_minor = refunded_minor where refunded_minor between conceded_minor + 1 and paid_minor - 1;
alter table orders
    drop constraint orders_not_overpaid,
    add constraint orders_not_overpaid check (paid_minor >= 0 and paid_minor - refunded_minor <= total_minor);

-- Units come back into stock also when no money is left to go back.
alter table refunds drop constraint refunds_amount_minor_check, add check (amount_minor >= 0);

-- A digital line is in no parcel; an order of nothing else is delivered when it is paid.
alter table order_lines add column is_digital boolean not null default false;
update order_lines set is_digital = true where file_guid is not null and shipped_quantity = 0;
alter table orders add column is_digital boolean not null default false;
update orders o set is_digital = true
 where fulfillment_status = 'AWAITING_PROCESSING'
   and not exists (select from order_lines l where l.order_id = o.id and not l.is_digital);

-- When an order was changed last, so that a program can catch up with what it missed.
alter table orders add column updated_at timestamptz not null default clock_timestamp();
update orders set updated_at = placed_at;
create index orders_updated on orders (updated_at, id);
create function note_order_update() returns trigger language plpgsql as $$
begin
    new.updated_at := clock_timestamp();
    return new;
end $$;
create trigger orders_note_update before update on orders for each row execute function note_order_update();

-- Letters that accents do not explain are found by those who do not have them on their keyboard.
update orders
   set placed_by_words = array_to_tsvector(array_remove(tsvector_to_array(placed_by_words) || regexp_split_to_array(
           replace(replace(replace(replace(translate(
               regexp_replace(normalize(lower(customer_name), NFKD), '[\u0300-\u036f]', '', 'g'),
               'łøđðħıŧ', 'loddhit'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
           '[^[:alnum:]]+'), ''))
 where lower(customer_name) ~ '[łøđðħıŧßæœþ’'']';
