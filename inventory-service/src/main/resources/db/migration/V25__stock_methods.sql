-- Products whose variants are sold from one stock: what there is of such a product is the sum over its SKUs. Each SKU
-- goes on having its own row, counters and ledger, so that nothing has to be moved when a product comes to share its stock.
alter table stock_items
    add column is_shared boolean not null default false,
    drop constraint never_oversold,
    -- A SKU that shares may be below zero by itself; whoever takes units looks at the sum, one after the other.
    add constraint never_oversold check (allows_backorder or is_shared or on_hand - reserved >= -accepted_oversell);
create index stock_items_product on stock_items (product_id, sku);

-- One row a product that shares or shared its stock; whoever takes units of it locks the row after the items.
create table stock_pools (
    product_id uuid primary key,
    is_shared boolean not null,
    version bigint not null,
    -- What was published last of its SKUs, all under one version.
    published_version bigint not null,
    published_on_hand int not null,
    published_reserved int not null,
    changed_at timestamptz not null
) with (fillfactor = 70);

-- Every change of a SKU that shares its stock, until the level of the product was published.
create table shared_stock_changes (
    id bigint generated always as identity primary key,
    product_id uuid not null
);
create function note_shared_change() returns trigger language plpgsql as $$
begin
    insert into shared_stock_changes (product_id) values (new.product_id);
    return null;
end $$;
create trigger stock_items_shared
    after update of on_hand, reserved, is_tracked, allows_backorder, low_stock_threshold, safety_stock on stock_items
    for each row when (new.is_shared) execute function note_shared_change();

-- Items as people and programs read them: those that share their stock have the numbers of all of it.
create view stock_levels as
select s.sku, coalesce(p.on_hand, s.on_hand) as on_hand, coalesce(p.reserved, s.reserved) as reserved, s.is_tracked,
       s.allows_backorder, s.low_stock_threshold, coalesce(p.version, s.version) as version, s.product_id, s.safety_stock,
       s.is_shared, coalesce(p.updated_at, s.updated_at) as updated_at
  from stock_items s
  left join lateral (
        select sum(o.on_hand)::int as on_hand, sum(o.reserved)::int as reserved, max(o.updated_at) as updated_at,
               sum(o.version)::bigint as version
          from stock_items o
         where s.is_shared and s.is_tracked and o.product_id = s.product_id and o.is_shared and o.is_tracked) p on true;

do $$
declare
    known text;
begin
    select string_agg(distinct quote_literal(word[1]), ', ') into known
      from pg_constraint c cross join lateral regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') word
     where c.contypid = 'movement_reason'::regtype;
    alter domain movement_reason drop constraint movement_reason_check;
    execute format('alter domain movement_reason add constraint movement_reason_check check (value in (%s, %s))',
                   known, '''TRANSFER''');
end $$;
