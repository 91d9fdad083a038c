-- What the store does with stock it counts, and how long a checkout keeps its units.
alter table inventory_settings
    add column policy text not null default 'RESERVE_ON_ORDER' check (policy in ('TRACK_ONLY', 'RESERVE_ON_ORDER')),
    add column hold_minutes int not null default 15 check (hold_minutes between 1 and 1440);

-- What the catalogue allows; allows_backorder is what holds, so that reserving looks at one column.
alter table stock_items
    add column wants_backorder boolean not null default false,
    add column safety_stock kept_units not null default 0;
update stock_items set wants_backorder = true where allows_backorder;

-- Units for sale: the safety stock is kept back as long as it is there, and what was promised beyond stock counts below zero.
create function stock_available(on_hand int, reserved int, safety int) returns int language sql immutable
return case when on_hand <= reserved then on_hand - reserved else greatest(0, on_hand - reserved - safety) end;
