-- Imports of orders. The file lies in pieces of one size beside its import until that is finished, so that any instance can go on
-- with it: read_bytes and row_count say where the next order begins, and rise with the orders they stand for.
create table order_imports (
    id uuid primary key,
    state text not null check (state in ('UPLOADING', 'WAITING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    format text not null,
    source text not null,
    is_dry_run boolean not null,
    -- What stands in the file before its first order.
    head bytea not null,
    byte_size bigint not null default 0,
    read_bytes bigint not null default 0,
    row_count bigint not null default 0,
    order_count bigint not null default 0,
    created_count bigint not null default 0,
    skipped_count bigint not null default 0,
    failed_count bigint not null default 0,
    attempt int not null default 0,
    failure text,
    started_by text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    -- When the instance that takes it in or carries it out was last seen at work.
    seen_at timestamptz not null,
    finished_at timestamptz,
    is_purged boolean not null default false
) with (fillfactor = 50);
create index order_imports_open on order_imports (id) where state in ('UPLOADING', 'WAITING', 'RUNNING');
create index order_imports_finished on order_imports (finished_at) where not is_purged and finished_at is not null;

-- Each piece is packed by itself.
create table order_import_pieces (
    import_id uuid not null references order_imports (id) on delete cascade,
    position int not null,
    content bytea not null,
    primary key (import_id, position)
);
alter table order_import_pieces alter content set storage external;

-- What became of each order, by its first row; content is kept of the refused ones only.
create table order_import_results (
    import_id uuid not null references order_imports (id) on delete cascade,
    position bigint not null,
    result text not null check (result in ('CREATED', 'SKIPPED', 'FAILED')),
    external_id text not null,
    order_id uuid,
    column_name text,
    code text,
    detail text,
    content bytea,
    primary key (import_id, position)
);
create index order_import_results_failed on order_import_results (import_id, position) where result = 'FAILED';

-- Which order an id elsewhere has become; the fingerprint tells the same content from another.
create table imported_orders (
    source text not null,
    external_id text not null,
    order_id uuid not null,
    import_id uuid not null,
    fingerprint uuid not null,
    primary key (source, external_id)
);

-- Orders that are not numbered as the store's own are get numbers below zero, which nobody sees; they sort first.
create sequence imported_order_numbers minvalue -999999999999 maxvalue -1 start -999999999999;

-- Null for an order that was placed here. Nothing goes out about the others by itself.
alter table orders add column import_id uuid;
