-- Who made a product: the merchant, a file, or a page that was fetched.
alter table products add column source varchar(16) not null default 'API'
    check (source in ('API', 'IMPORT', 'FETCH'));

-- Where pages may be fetched from; nowhere at first.
create table catalog_settings (
    is_only boolean primary key default true check (is_only),
    fetch_domains text[] not null,
    version bigint not null,
    updated_at timestamptz not null
);
insert into catalog_settings (fetch_domains, version, updated_at) values ('{}', 1, now());

create table product_fetches (
    id uuid primary key,
    state varchar(16) not null check (state in ('RUNNING', 'COMPLETED', 'FAILED')),
    url text not null,
    is_dry_run boolean not null,
    pages int not null default 0,
    started_by text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    failure_code text not null default '',
    failure text not null default '',
    -- What became of each button, as JSON.
    buttons text not null default '[]'
);
alter table product_fetches alter column buttons set statistics 0, alter column failure set statistics 0;
create index product_fetches_started on product_fetches (started_at, id);
