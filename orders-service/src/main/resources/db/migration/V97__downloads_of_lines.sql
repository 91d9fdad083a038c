-- What files-service has said of the rights of order lines to download; there it is kept, here it is shown.
create table line_downloads (
    entitlement_id uuid primary key,
    order_id uuid not null,
    line_id uuid not null,
    file_guid uuid not null,
    is_revoked boolean not null,
    revocation_reason text not null default '',
    revoked_at timestamptz,
    expires_at timestamptz,
    max_downloads int,
    used_downloads int not null default 0 check (used_downloads >= 0),
    last_downloaded_at timestamptz
);
create index line_downloads_line on line_downloads (line_id);
create index line_downloads_order on line_downloads (order_id);

-- The name of a file as its content came last.
create table digital_files (
    guid uuid primary key,
    version bigint not null,
    name text not null
);
