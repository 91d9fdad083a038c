-- Exports of orders; the file lies in pieces beside its job, so that any instance can send it, and goes when it has expired.
create table order_exports (
    id uuid primary key,
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    format text not null,
    request text not null,
    requested_by text not null,
    order_count bigint not null,
    exported_count bigint not null default 0,
    byte_size bigint not null default 0,
    attempt int not null default 0,
    failure text,
    as_of timestamptz,
    created_at timestamptz not null,
    -- When the instance that writes it was last seen at work.
    seen_at timestamptz,
    finished_at timestamptz,
    expires_at timestamptz,
    is_purged boolean not null default false
);
create index order_exports_open on order_exports (id) where state in ('WAITING', 'RUNNING');
create index order_exports_expiring on order_exports (expires_at) where not is_purged and expires_at is not null;

-- Each piece is a whole gzip member, so that pieces put together are one gzip file.
create table order_export_pieces (
    export_id uuid not null references order_exports (id) on delete cascade,
    position int not null,
    content bytea not null,
    primary key (export_id, position)
);
alter table order_export_pieces alter content set storage external;
