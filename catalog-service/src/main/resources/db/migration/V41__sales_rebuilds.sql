-- Counting the sales of all products anew from the orders themselves; how far it is and what differed.
create table sales_rebuilds (
    id uuid primary key,
    state text not null check (state in ('RUNNING', 'DONE')),
    -- Orders are read by their ids up to here.
    last_order_id uuid not null default '00000000-0000-0000-0000-000000000000',
    has_read_all boolean not null default false,
    orders_read bigint not null default 0,
    difference_count bigint not null default 0,
    orders_singled_out bigint not null default 0,
    product_count bigint not null default 0,
    -- Counters of products that were put right, the first of them.
    products text not null default '[]',
    problem text,
    requested_by text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    leased_by uuid,
    leased_until timestamptz
);
create index sales_rebuilds_open on sales_rebuilds (id) where state = 'RUNNING';
alter table sales_rebuilds alter column products set statistics 0;

-- Orders that looked otherwise here than in orders-service. They are looked at again, for most of them are only late; state is what
-- stood here, down to the version of each row.
create table sales_rebuild_suspects (
    rebuild_id uuid not null references sales_rebuilds,
    order_id uuid not null,
    state text not null,
    seen_at timestamptz not null,
    primary key (rebuild_id, order_id)
);

-- What was put right of an order, the first 1,000 of a rebuild.
create table sales_rebuild_differences (
    rebuild_id uuid not null references sales_rebuilds,
    order_id uuid not null,
    product_id uuid not null,
    before text,
    after text,
    primary key (rebuild_id, order_id, product_id)
);
alter table sales_rebuild_differences alter column before set statistics 0, alter column after set statistics 0;

-- Orders whose sales were taken from orders-service as of a version: events up to it say nothing new.
create table rebuilt_orders (
    order_id uuid primary key,
    version bigint not null
);
