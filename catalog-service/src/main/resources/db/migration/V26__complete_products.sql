-- What is said of products and variants beside name and price, as JSON that is written and read whole; what is searched by is
-- taken out of it.
alter table products
    add column facts text not null default '{}',
    add column search text not null default '';
update products p
   set search = regexp_replace(
           regexp_replace(normalize(lower(p.name || ' ' || p.external_id || ' ' || coalesce(
               (select string_agg(v.sku, ' ') from variants v where v.product_id = p.id), '')), nfkd),
               '[\u0300-\u036f]', '', 'g'),
           '[^[:alnum:]]+', ' ', 'g');
alter table products
    add column facts_json jsonb not null generated always as (facts::jsonb) stored,
    add column slug text generated always as (facts::jsonb ->> 'slug') stored constraint products_slug_unique unique,
    add column search_words tsvector not null generated always as (to_tsvector('simple', search)) stored,
    alter column facts set statistics 0,
    alter column search set statistics 0;
create index products_search on products using gin (search_words) with (fastupdate = off);
create index products_facts on products using gin (facts_json jsonb_path_ops) with (fastupdate = off);
create index product_sales_value on product_sales (sales_minor, product_id);

-- current_minor is what a unit costs now, price_minor what it costs without a sale.
alter table variants
    add column facts text not null default '{}',
    add column current_minor bigint;
update variants set current_minor = price_minor;
alter table variants
    alter column current_minor set not null,
    add column has_sale boolean not null generated always as (facts::jsonb ? 'sale') stored,
    alter column facts set statistics 0;
create index variants_on_sale on variants (product_id) where has_sale;
