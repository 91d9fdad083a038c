-- What the catalogue asks for a unit of each SKU, as its last event of the product says.
create table catalogue_prices (
    sku text primary key,
    product_id uuid not null,
    version bigint not null,
    price_minor bigint not null,
    currency text not null
);
create index catalogue_prices_product on catalogue_prices (product_id);
