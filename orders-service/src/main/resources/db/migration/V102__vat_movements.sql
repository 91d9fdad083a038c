-- What consumers' orders add to the VAT of a day, kept behind the orders by following their updated_at, as the sales sums are. What
-- was recorded stays: a change of an order is a movement of its own, about the day of the sale and recorded on the day of the change.
create table vat_movements (
    id bigint generated always as identity primary key,
    order_id uuid not null,
    flow text not null check (flow in ('SALE', 'PAYMENT')),
    -- The day that it is about, and the one on which it came in; both of the store's zone.
    about date not null,
    recorded_on date not null,
    category text not null check (category in ('GOODS', 'SERVICES')),
    country text not null,
    basis_points int not null,
    currency text not null,
    net_minor bigint not null,
    tax_minor bigint not null
);
create index vat_movements_about on vat_movements (flow, currency, about);
create index vat_movements_recorded on vat_movements (flow, currency, recorded_on);
create index vat_movements_order on vat_movements (order_id);

create table vat_orders (
    order_id uuid primary key,
    updated_at timestamptz not null,
    -- Kept as they were counted: the store may move to another time zone, and the number of a business be erased.
    sold_on date not null,
    is_consumer boolean not null,
    -- What of it is in the movements: {"rows": [...], "flows": [{"id", "day", "rows"}, ...]}
    counted jsonb not null
);
alter table vat_orders alter counted set statistics 0;

create table vat_projection (
    id smallint primary key default 1 check (id = 1),
    seen_until timestamptz not null default '-infinity'
) with (fillfactor = 50);
insert into vat_projection default values;
