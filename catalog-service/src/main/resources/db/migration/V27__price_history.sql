-- What each variant has cost since when: written by the database, so that no way of changing a price passes it by.
create table variant_prices (
    variant_id uuid not null,
    since timestamptz not null,
    product_id uuid not null,
    sku text not null,
    price_minor bigint not null,
    currency char(3) not null,
    primary key (variant_id, since)
);
create index variant_prices_product on variant_prices (product_id, since);

create function note_price() returns trigger language plpgsql as $$
begin
    insert into variant_prices (variant_id, since, product_id, sku, price_minor, currency)
    values (new.id, now(), new.product_id, new.sku, new.current_minor, new.currency)
    on conflict (variant_id, since) do update set price_minor = excluded.price_minor, currency = excluded.currency;
    return null;
end $$;
create trigger variants_first_price after insert on variants for each row execute function note_price();
create trigger variants_next_price after update on variants for each row
    when (old.current_minor is distinct from new.current_minor or old.currency is distinct from new.currency)
    execute function note_price();

insert into variant_prices (variant_id, since, product_id, sku, price_minor, currency)
select id, now(), product_id, sku, current_minor, currency from variants;
