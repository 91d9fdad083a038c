-- Where stock is. Every store begins with one, the main location: units of which nothing else is said are there.
create table locations (
    id uuid primary key,
    name text not null,
    priority int not null check (priority between 1 and 1000),
    address text,
    is_main boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    constraint main_stays check (not is_main or deleted_at is null)
);
create unique index locations_name on locations (lower(name)) where deleted_at is null;
create unique index locations_main on locations (is_main) where is_main;
create index locations_priority on locations (priority, id) where deleted_at is null;
insert into locations (id, name, priority, is_main, version, created_at, updated_at)
values ('00000000-0000-7000-8000-000000000001', 'Main location', 1, true, 1, now(), now());

-- The row of an item has the truth of all there is of it. Only items that are or were at several locations have rows here,
-- which add up to it.
alter table stock_items add column is_located boolean not null default false;
create table stock_at_locations (
    sku text collate "C" not null,
    location_id uuid not null,
    on_hand int not null,
    reserved int not null,
    -- How far below zero the SKU already was there when the merchant stopped accepting backorders.
    accepted_oversell int not null default 0,
    primary key (sku, location_id)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);

-- What changes an item changes it at the main location; whoever means another one moves it from there in the same
-- transaction. So the sum holds whatever is written, and statements that know nothing of locations stay as they are.
create function follow_at_main_location() returns trigger language plpgsql as $$
begin
    update stock_at_locations
       set on_hand = on_hand + new.on_hand - old.on_hand, reserved = reserved + new.reserved - old.reserved
     where sku = new.sku and location_id = '00000000-0000-7000-8000-000000000001';
    if not found then
        raise exception '% has no row for the main location', new.sku;
    end if;
    return null;
end $$;
create trigger stock_items_located after update of on_hand, reserved on stock_items
    for each row when (new.is_located) execute function follow_at_main_location();

create function accept_below_at_locations() returns trigger language plpgsql as $$
begin
    update stock_at_locations set accepted_oversell = greatest(0, reserved - on_hand) where sku = new.sku;
    return null;
end $$;
create trigger stock_items_no_backorder after update of allows_backorder on stock_items
    for each row when (new.is_located and old.allows_backorder and not new.allows_backorder)
    execute function accept_below_at_locations();

-- Looked at when the transaction ends, with all its moves done: nowhere is less than nothing, unless more may be sold.
create function refuse_below_zero_at_location() returns trigger language plpgsql as $$
begin
    if exists (
        select from stock_at_locations a join stock_items s using (sku)
         where a.sku = new.sku and a.location_id = new.location_id
           and (a.reserved < 0
                or a.reserved - a.on_hand > a.accepted_oversell and not s.allows_backorder and s.accepted_oversell = 0)) then
        raise exception '% is below zero at location %', new.sku, new.location_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger never_below_zero_at_location after insert or update on stock_at_locations
    deferrable initially deferred for each row when (new.reserved < 0 or new.on_hand < new.reserved)
    execute function refuse_below_zero_at_location();

-- Where units that are out were taken from. The arrays run side by side, one element a SKU and location in the order of
-- taking; a SKU that is not named was at the main location.
alter table reservations
    add column from_skus text[],
    add column from_locations uuid[],
    add column from_units int[],
    add constraint places_run_side_by_side check (
        cardinality(from_skus) is not distinct from cardinality(from_locations)
        and cardinality(from_skus) is not distinct from cardinality(from_units));
alter table reservations
    alter column from_skus set statistics 0,
    alter column from_locations set statistics 0,
    alter column from_units set statistics 0;

-- The ledger says where; rows that say nothing are of the main location. One cause moves a SKU once at a location.
alter table stock_movements
    add column location_id uuid,
    drop constraint one_cause_once,
    add constraint one_cause_once unique nulls not distinct (cause_id, sku, reason, location_id);

-- Rows that name no location have the hashes they always had.
create or replace function movement_hash(before bytea, m stock_movements) returns bytea language sql stable
return sha256(coalesce(before, ''::bytea) || convert_to(
    row(m.sku, m.seq, m.delta, m.reason, m.cause_id, m.note, m.actor, m.level_after, extract(epoch from m.at))::text
    || coalesce(m.location_id::text, ''), 'UTF8'));

alter table stock_counts add column location_id uuid;

create table stock_transfers (
    id uuid primary key,
    from_location_id uuid not null,
    to_location_id uuid not null,
    reason text not null,
    actor text not null,
    at timestamptz not null,
    -- Side by side, one element a SKU.
    skus text[] not null,
    quantities int[] not null,
    constraint arrays_run_side_by_side check (cardinality(skus) = cardinality(quantities))
);
create index stock_transfers_newest on stock_transfers (at, id);

create or replace view stock_levels as
select s.sku, coalesce(p.on_hand, s.on_hand) as on_hand, coalesce(p.reserved, s.reserved) as reserved, s.is_tracked,
       s.allows_backorder, s.low_stock_threshold, coalesce(p.version, s.version) as version, s.product_id, s.safety_stock,
       s.is_shared, coalesce(p.updated_at, s.updated_at) as updated_at, s.is_located
  from stock_items s
  left join lateral (
        select sum(o.on_hand)::int as on_hand, sum(o.reserved)::int as reserved, max(o.updated_at) as updated_at,
               sum(o.version)::bigint as version
          from stock_items o
         where s.is_shared and s.is_tracked and o.product_id = s.product_id and o.is_shared and o.is_tracked) p on true;

-- What there is of a SKU at each location that has had some.
create view stock_by_location as
select s.sku, coalesce(a.location_id, '00000000-0000-7000-8000-000000000001') as location_id,
       coalesce(a.on_hand, s.on_hand) as on_hand, coalesce(a.reserved, s.reserved) as reserved
  from stock_levels s
  left join (stock_at_locations a join locations l on l.id = a.location_id and l.deleted_at is null)
    on s.is_located and a.sku = s.sku;
