-- In which category the catalogue has a product now: the first of its paths, empty for none. counted_orders keeps what it was when
-- the order was first counted, {"product": "category"}, so that moving a product moves no sale of the past.
create table product_categories (
    product_id uuid primary key,
    version bigint not null,
    category text not null
);
alter table counted_orders add categories jsonb not null default '{}';
alter table counted_orders alter categories set statistics 0;
