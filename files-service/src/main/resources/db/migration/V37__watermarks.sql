alter table files add column watermark boolean not null default false;
-- Copies of PDFs that carry their buyer, made when they are wanted first; without a key what could not be marked.
create table marked_contents (
    entitlement_id uuid not null references entitlements,
    content_version int not null,
    size bigint check (size > 0),
    sha256 bytea check (length(sha256) = 32),
    storage_key text unique,
    created_at timestamptz not null,
    primary key (entitlement_id, content_version),
    check ((storage_key is null) = (size is null) and (storage_key is null) = (sha256 is null))
);
