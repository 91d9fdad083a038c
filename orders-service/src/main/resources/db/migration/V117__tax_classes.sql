-- A rate for a class of products counts there instead of the one without a class; empty for that one.
alter table tax_rates add column tax_class text not null default '';
drop index tax_rates_place;
create unique index tax_rates_place on tax_rates (country, upper(region), upper(tax_class)) where deleted_at is null;

-- Which class the catalogue gives the SKUs of a product: {"sku": "class"}, those without a class left out.
create table product_tax_classes (
    product_id uuid primary key,
    version bigint not null,
    classes jsonb not null
);
create index product_tax_classes_skus on product_tax_classes using gin (classes) where classes <> '{}';
alter table product_tax_classes alter column classes set statistics 0;

-- At which rate a line was taxed, in hundredths of a percent; null where nobody said it.
alter table order_lines add column tax_basis_points int check (tax_basis_points between 0 and 10000);
