-- How many units of a SKU a shopper may order, as the catalogue says it; without a maximum any number.
alter table prices
    add column quantity_min int not null default 1,
    add column quantity_max int,
    add column quantity_step int not null default 1;
