-- How many units a line has and how many of them were refunded: a line that is refunded whole loses its download.
alter table entitlements
    add column quantity int not null default 1 check (quantity > 0),
    add column refunded_quantity int not null default 0 check (refunded_quantity between 0 and quantity),
    -- Whether the end by time has been published; an extension starts anew.
    add column is_expiry_published boolean not null default false;
update entitlements set is_expiry_published = true where expires_at <= now();
create index entitlements_expiring on entitlements (expires_at, id) where state = 'GRANTED' and not is_expiry_published;

-- What new files take when they say nothing.
create table file_settings (
    is_only boolean primary key default true check (is_only),
    access_expiry_days int check (access_expiry_days between 1 and 3650),
    max_downloads_per_order int check (max_downloads_per_order between 1 and 1000),
    version bigint not null,
    updated_at timestamptz not null
);
insert into file_settings (version, updated_at) values (1, now());
