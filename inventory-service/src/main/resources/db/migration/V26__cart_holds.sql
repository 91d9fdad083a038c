-- A store may keep units for carts, before anybody checks out, and for how long.
alter table inventory_settings
    drop constraint inventory_settings_policy_check,
    add constraint inventory_settings_policy_check
        check (policy in ('TRACK_ONLY', 'RESERVE_ON_ORDER', 'RESERVE_ON_CART')),
    add column cart_hold_minutes int not null default 60 check (cart_hold_minutes between 1 and 10080);
