-- The first prices of all variants of a statement are noted in one more, not in one for each.
create function note_first_prices() returns trigger language plpgsql as $$
begin
    insert into variant_prices (variant_id, since, product_id, sku, price_minor, currency)
    select id, store_time(), product_id, sku, current_minor, currency from added
    on conflict (variant_id, since) do update set price_minor = excluded.price_minor, currency = excluded.currency;
    return null;
end $$;
drop trigger variants_first_price on variants;
create trigger variants_first_price after insert on variants referencing new table as added
    for each statement execute function note_first_prices();
