-- Whether the store counts stock at all.
create table inventory_settings (
    is_only boolean primary key default true check (is_only),
    is_enabled boolean not null,
    version bigint not null,
    updated_at timestamptz not null
);
insert into inventory_settings (is_enabled, version, updated_at) values (true, 1, now());

-- What the catalogue asks for; is_tracked is what holds, so that reserving and selling look at one column.
alter table stock_items add column wants_tracking boolean not null default true;
update stock_items set wants_tracking = false where not is_tracked;

-- The mark a number of available units gets: 3 in stock, 2 low, 1 out, 0 oversold.
create function stock_mark(available int, threshold int) returns int language sql immutable
return case when available < 0 then 0 when available = 0 then 1 when available <= threshold then 2 else 3 end;
