-- Whom confirmations remind of the legal guarantee of conformity; one row.
create table guarantee_settings (
    id smallint primary key default 1 check (id = 1),
    version bigint not null default 1,
    notice_for text not null default 'EU_CONSUMERS' check (notice_for in ('EU_CONSUMERS', 'CONSUMERS', 'NOBODY'))
);
insert into guarantee_settings default values;

-- What the catalogue says is guaranteed of a product beyond the law.
create table product_guarantees (
    product_id uuid primary key,
    version bigint not null,
    -- Null for nothing.
    guarantee text
);

-- As it was when the order was placed: what was promised then stays promised.
alter table orders add column has_guarantee_notice boolean not null default false;
alter table order_lines add column guarantee jsonb;
alter table order_lines alter column guarantee set statistics 0;
