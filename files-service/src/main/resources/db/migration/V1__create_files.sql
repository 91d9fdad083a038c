-- Digital goods. A GUID is given once, names one content for ever and is never used again, not even after deletion.
create table files (
    guid uuid primary key,
    name text not null check (length(name) between 1 and 255),
    content_type text not null check (length(content_type) between 3 and 255),
    access_expiry_days int check (access_expiry_days between 1 and 3650),
    max_downloads_per_order int check (max_downloads_per_order between 1 and 1000),
    state text not null check (state in ('AWAITING_CONTENT', 'READY', 'DELETED')),
    size bigint check (size > 0),
    sha256 bytea check (length(sha256) = 32),
    storage_key text unique,
    -- Rises with every change of the row's settings and state: the ETag.
    version bigint not null default 1,
    -- Rises with every event about the file, downloads included: the order of its events.
    event_version bigint not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    ready_at timestamptz,
    check (state = 'AWAITING_CONTENT' or size is not null or state = 'DELETED'),
    check (state <> 'READY' or (sha256 is not null and storage_key is not null and ready_at is not null))
);
create index files_listed on files (guid) where state <> 'DELETED';

-- Bytes that are to go unless someone takes the row away: uploads between rename and commit, and deleted files.
create table content_removals (
    storage_key text primary key,
    due_at timestamptz not null
);
create index content_removals_due on content_removals (due_at);

-- What is known of paid orders that have digital goods; version is the newest order event applied.
create table paid_orders (
    order_id uuid primary key,
    version bigint not null,
    order_number text not null,
    email text not null,
    customer_name text not null,
    locale text not null,
    paid_at timestamptz not null
);

-- The right of one order line to download one file.
create table entitlements (
    id uuid primary key,
    order_id uuid not null references paid_orders,
    line_id uuid not null,
    file_guid uuid not null,
    product_name text not null,
    state text not null check (state in ('WAITING', 'GRANTED', 'REVOKED')),
    max_downloads int check (max_downloads > 0),
    used_downloads int not null default 0 check (used_downloads >= 0),
    expires_at timestamptz,
    granted_at timestamptz,
    revoked_at timestamptz,
    revocation_reason text not null default ''
        check (revocation_reason in ('', 'ORDER_UNPAID', 'ORDER_CANCELLED', 'ORDER_REFUNDED', 'MERCHANT')),
    revocation_note text not null default '' check (length(revocation_note) <= 500),
    last_downloaded_at timestamptz,
    -- Until then a broken transfer may go on without being counted again.
    resumable_until timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null,
    unique (order_id, line_id),
    check (max_downloads is null or used_downloads <= max_downloads),
    check (state <> 'GRANTED' or granted_at is not null),
    check ((state = 'REVOKED') = (revoked_at is not null))
);
create index entitlements_order on entitlements (order_id, id);
create index entitlements_file on entitlements (file_guid, id);

-- The one store's profile as orders-service last told it.
create table store_profile (
    id smallint primary key default 1 check (id = 1),
    version bigint not null,
    name text not null,
    email text not null,
    locale text not null,
    storefront_url text not null
);
