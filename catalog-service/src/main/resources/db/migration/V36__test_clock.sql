-- How far the test clock of this installation is ahead of the machine; empty where it was never moved.
create table test_clock (
    id smallint primary key default 1 check (id = 1),
    lead_micros bigint not null check (lead_micros >= 0)
);

-- Prices are known by the time in which the store lives.
create function store_time() returns timestamptz language sql stable as $$
    select now() + coalesce((select max(lead_micros) from test_clock), 0) * interval '1 microsecond'
$$;

create or replace function note_price() returns trigger language plpgsql as $$
begin
    insert into variant_prices (variant_id, since, product_id, sku, price_minor, currency)
    values (new.id, store_time(), new.product_id, new.sku, new.current_minor, new.currency)
    on conflict (variant_id, since) do update set price_minor = excluded.price_minor, currency = excluded.currency;
    return null;
end $$;
