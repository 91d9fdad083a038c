-- Sums of sales by day of the store's time zone, kept behind the orders by following their updated_at, so that placing and
-- changing an order costs nothing more. counted_orders says what of each order is in the sums; the difference to what the
-- order is now is added, however often it is seen. Set `seen_until` back to '-infinity' to look at all orders again.
create table sales_sums (
    dimension text not null,
    currency text not null,
    day date not null,
    key text not null,
    orders bigint not null,
    units bigint not null,
    sales_minor bigint not null,
    tax_minor bigint not null,
    shipping_minor bigint not null,
    discount_minor bigint not null,
    refunds bigint not null,
    refunded_minor bigint not null,
    refunded_tax_minor bigint not null,
    primary key (dimension, currency, day, key)
) with (fillfactor = 80);
create index sales_sums_customer on sales_sums (key, day) where dimension = 'CUSTOMER' and orders > 0;

create table counted_orders (
    order_id uuid primary key,
    updated_at timestamptz not null,
    -- [[dimension, currency, day, key, orders, units, ...], ...] in the order of the columns of sales_sums
    facts jsonb not null
);
alter table counted_orders alter facts set statistics 0;

-- The day of a customer's first order that counts.
create table sales_customers (
    customer text primary key,
    first_day date not null
);

create table sales_projection (
    id smallint primary key default 1 check (id = 1),
    seen_until timestamptz not null default '-infinity',
    -- The zone the days are of; another one of the store means that all orders are counted anew.
    time_zone text not null default ''
);
insert into sales_projection default values;

create table report_rebuilds (
    id uuid primary key,
    state text not null check (state in ('RUNNING', 'DONE')),
    orders_read bigint not null default 0,
    orders_differed bigint not null default 0,
    sums_differed bigint not null default 0,
    requested_by text not null,
    created_at timestamptz not null,
    finished_at timestamptz
);
create index report_rebuilds_open on report_rebuilds (id) where state = 'RUNNING';
