-- PostgreSQL parses the checks of a table anew with every statement that writes to it, those of a domain once a session.
create domain reservation_state as text
    check (value in ('HELD', 'CONFIRMED', 'SHORT', 'RELEASED', 'EXPIRED', 'CANCELLED'));
alter table reservations
    drop constraint reservations_state_check,
    alter column state type reservation_state;

create domain kept_units as int check (value between 0 and 1000000000);
alter table stock_items
    drop constraint reserved_within_limits,
    alter column reserved type kept_units;

create domain level_change as int check (value <> 0);
create domain movement_reason as text check (value in ('SALE', 'CANCELLATION', 'RETURN', 'ADJUSTMENT'));
alter table stock_movements
    drop constraint stock_movements_delta_check,
    drop constraint stock_movements_reason_check,
    alter column delta type level_change,
    alter column reason type movement_reason;

-- Movements are written by the statement that has just changed their item, so a look at the item for each of them cannot
-- fail: what could part the two is an item that goes away.
alter table stock_movements drop constraint stock_movements_sku_fkey;
create function refuse_item_loss() returns trigger language plpgsql as $$
begin
    raise exception 'a stock item stays, under its SKU';
end $$;
create trigger stock_items_stay before delete or truncate or update of sku on stock_items
    for each statement execute function refuse_item_loss();
