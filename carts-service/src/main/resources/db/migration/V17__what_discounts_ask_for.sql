-- In which categories a product is, the main one first, as the catalogue published it last.
create table product_categories (
    product_id uuid primary key,
    paths text[] not null
);

-- What merchants call their customers, as the directory published it last.
create table customer_tags (
    customer_id uuid primary key,
    version bigint not null,
    email text not null,
    tags text[] not null
);
create index customer_tags_email on customer_tags (email);
