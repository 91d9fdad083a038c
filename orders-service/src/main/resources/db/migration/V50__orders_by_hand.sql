-- An order that a merchant places by hand comes from no cart, and says how it came in and how it is to be paid.
alter table orders
    alter column cart_id drop not null,
    add column placed_by text,
    add column channel text,
    add column payment_method text,
    -- What the merchant took off by hand, as [{"label": .., "amount": {..}}]; part of discount_minor.
    add column merchant_discounts jsonb;

-- A row that inventory has nothing to do with, such as work or a text, takes no stock.
alter table order_lines add column takes_stock boolean not null default true;

-- Where prices include tax and the order has a discount, a row's tax is that of what is really paid for it, which is less
-- than the tax in the price that was shown.
do $$
declare
    rule record;
begin
    for rule in select conname from pg_constraint
                 where conrelid = 'order_lines'::regclass and contype = 'c'
                   and pg_get_constraintdef(oid) like '%unit_price_minor * quantity%' loop
        execute format('alter table order_lines drop constraint %I', rule.conname);
    end loop;
end $$;
alter table order_lines
    add constraint order_lines_within_price check (total_minor <= unit_price_minor * quantity);
