-- Products that shoppers wanted before the catalogue knew them, made from the pages they were on.
alter table products
    drop constraint products_source_check,
    add constraint products_source_check check (source in ('API', 'IMPORT', 'FETCH', 'CART'));
create index products_source_created on products (source, created_at, id);

create table seen_products (
    sku text primary key,
    url text not null,
    times int not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    -- Whether the page has to be read, again after a while when it was seen again.
    is_due boolean not null,
    read_at timestamptz
) with (fillfactor = 80);
create index seen_products_due on seen_products (last_seen_at) where is_due;
alter table seen_products alter column url set statistics 0;
