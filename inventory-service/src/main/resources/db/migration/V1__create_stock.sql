-- Levels per SKU. No index on the counters, so that every change of them stays a heap-only update.
create table stock_items (
    sku text collate "C" primary key,
    product_id uuid not null,
    on_hand int not null default 0,
    reserved int not null default 0,
    is_tracked boolean not null,
    allows_backorder boolean not null,
    low_stock_threshold int,
    -- How far below zero the SKU already was when the merchant stopped accepting backorders.
    accepted_oversell int not null default 0,
    version bigint not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint reserved_within_limits check (reserved between 0 and 1000000000),
    constraint never_oversold check (allows_backorder or on_hand - reserved >= -accepted_oversell)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);

-- Newest version of each product that the items have been taken from.
create table product_versions (
    product_id uuid primary key,
    version bigint not null
) with (fillfactor = 80);

-- Every change of what is on hand. The sum of a SKU's deltas is its level.
create table stock_movements (
    sku text collate "C" not null references stock_items,
    seq bigint generated always as identity,
    delta int not null check (delta <> 0),
    reason text not null check (reason in ('SALE', 'CANCELLATION', 'RETURN', 'ADJUSTMENT')),
    cause_id text not null,
    note text not null default '',
    actor text not null,
    level_after int not null,
    at timestamptz not null,
    primary key (sku, seq),
    -- One order, refund or adjustment moves a SKU once.
    constraint one_cause_once unique (cause_id, sku, reason)
);

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
    raise exception 'stock_movements is append-only';
end $$;
create trigger stock_movements_append_only before update or delete on stock_movements
    for each statement execute function refuse_ledger_change();
