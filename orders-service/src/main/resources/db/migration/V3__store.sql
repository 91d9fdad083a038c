create table store_profile (
    id smallint primary key default 1 check (id = 1),
    version bigint not null,
    name text not null,
    email text not null,
    currency char(3) not null,
    time_zone text not null,
    locale text not null,
    storefront_url text not null,
    address jsonb,
    prices_include_tax boolean not null
);

create table shipping_methods (
    id uuid primary key,
    version bigint not null,
    name text not null,
    currency char(3) not null,
    price_minor bigint not null check (price_minor >= 0),
    free_from_minor bigint check (free_from_minor >= 0),
    countries text[] not null,
    tracking_url_template text,
    is_active boolean not null,
    deleted_at timestamptz
);
create unique index shipping_methods_name on shipping_methods (lower(name)) where deleted_at is null;

create table tax_rates (
    id uuid primary key,
    version bigint not null,
    name text not null,
    country text not null,
    region text not null,
    basis_points int not null check (basis_points between 0 and 10000),
    applies_to_shipping boolean not null,
    is_active boolean not null,
    deleted_at timestamptz
);
create unique index tax_rates_place on tax_rates (country, upper(region)) where deleted_at is null;
