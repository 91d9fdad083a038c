-- An item says what the catalogue asks for (wants_tracking, wants_backorder), the settings what the store does; statements put
-- the two together. So the store is switched by one row, however many items there are. Programs of the version before, which go
-- on beside this one for a while, still read is_tracked and allows_backorder, which nothing else looks at.
alter table stock_items
    alter column is_tracked set default true,
    alter column allows_backorder set default false;

-- What is below zero because the store only tracked may stay there, and be no lower.
update stock_items set accepted_oversell = reserved - on_hand
 where not wants_backorder and not is_shared and reserved - on_hand > accepted_oversell;
update stock_at_locations set accepted_oversell = reserved - on_hand where reserved - on_hand > accepted_oversell;

alter table stock_items
    drop constraint never_oversold,
    add constraint never_oversold check (wants_backorder or is_shared or on_hand - reserved >= -accepted_oversell);

-- A store that only tracks accepts whatever becomes of an item, so that it is known when it refuses again. The condition is
-- looked at before the function is called: what leaves enough costs nothing.
create function accept_below_zero() returns trigger language plpgsql as $$
begin
    if (select policy = 'TRACK_ONLY' from inventory_settings) then
        new.accepted_oversell := new.reserved - new.on_hand;
    end if;
    return new;
end $$;
create trigger stock_items_only_tracked before update on stock_items
    for each row when (not new.wants_backorder and not new.is_shared and new.on_hand - new.reserved < -new.accepted_oversell)
    execute function accept_below_zero();

drop trigger stock_items_no_backorder on stock_items;
create trigger stock_items_no_backorder after update of wants_backorder on stock_items
    for each row when (new.is_located and old.wants_backorder and not new.wants_backorder)
    execute function accept_below_at_locations();

create or replace function refuse_below_zero_at_location() returns trigger language plpgsql as $$
begin
    if (select policy = 'TRACK_ONLY' from inventory_settings) then
        update stock_at_locations set accepted_oversell = reserved - on_hand
         where sku = new.sku and location_id = new.location_id and reserved - on_hand > accepted_oversell;
    end if;
    if exists (
        select from stock_at_locations a join stock_items s using (sku)
         where a.sku = new.sku and a.location_id = new.location_id
           and (a.reserved < 0
                or a.reserved - a.on_hand > a.accepted_oversell and not s.wants_backorder and s.accepted_oversell = 0)) then
        raise exception '% is below zero at location %', new.sku, new.location_id using errcode = 'check_violation';
    end if;
    return null;
end $$;

drop trigger stock_items_shared on stock_items;
create trigger stock_items_shared
    after update of on_hand, reserved, wants_tracking, wants_backorder, low_stock_threshold, safety_stock on stock_items
    for each row when (new.is_shared) execute function note_shared_change();

-- Items as people and programs read them: whether they are counted and refused as the store does it now, and those that share
-- their stock with the numbers of all of it.
create or replace view stock_levels as
select s.sku, coalesce(p.on_hand, s.on_hand) as on_hand, coalesce(p.reserved, s.reserved) as reserved,
       s.wants_tracking and (select is_enabled from inventory_settings) as is_tracked,
       s.wants_backorder or (select policy = 'TRACK_ONLY' from inventory_settings) as allows_backorder,
       s.low_stock_threshold, coalesce(p.version, s.version) as version, s.product_id, s.safety_stock,
       s.is_shared, coalesce(p.updated_at, s.updated_at) as updated_at, s.is_located, s.wants_tracking
  from stock_items s
  left join lateral (
        select sum(o.on_hand)::int as on_hand, sum(o.reserved)::int as reserved, max(o.updated_at) as updated_at,
               sum(o.version)::bigint as version
          from stock_items o
         where s.is_shared and s.wants_tracking and o.product_id = s.product_id and o.is_shared and o.wants_tracking) p on true;
