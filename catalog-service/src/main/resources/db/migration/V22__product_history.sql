-- What each order sold of a product, and how much of it came back.
create table product_orders (
    product_id uuid not null,
    order_id uuid not null,
    order_number text not null,
    placed_at timestamptz not null,
    units int not null,
    total_minor bigint not null,
    skus text[] not null,
    refunded_units int not null default 0,
    is_cancelled boolean not null default false,
    primary key (order_id, product_id),
    constraint never_more_back_than_sold check (refunded_units between 0 and units)
) with (fillfactor = 90);
create index product_orders_recent on product_orders (product_id, placed_at, order_id);
alter table product_orders alter column skus set statistics 0, alter column order_number set statistics 0;

alter table product_sales
    add column units_refunded bigint not null default 0,
    add column refunded_minor bigint not null default 0;

-- Carts with the product whose shopper has gone.
create table product_carts (
    product_id uuid not null,
    cart_id uuid not null,
    abandoned_at timestamptz not null,
    units int not null,
    total_minor bigint not null,
    currency char(3) not null,
    is_recovered boolean not null default false,
    primary key (cart_id, product_id)
) with (fillfactor = 90);
create index product_carts_recent on product_carts (product_id, abandoned_at, cart_id);
