-- The mail whose link a shopper unsubscribed by.
alter table recovery_sends add unsubscribed_at timestamptz;
-- The carts that are abandoned now, the newest first: what a campaign that is only thought of would write to.
create index recovery_carts_abandoned on recovery_carts (abandoned_at desc, cart_id) where state = 'ABANDONED';
