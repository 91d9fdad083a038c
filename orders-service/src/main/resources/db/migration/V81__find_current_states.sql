-- The list shows current orders unless asked otherwise. When the newest of them are all in another state, an index that holds
-- the state finds twenty at once, where walking the newest reads every one of them.
create index orders_current_payment_status on orders (payment_status, placed_at, id)
    where archived_at is null and deleted_at is null and payment_status <> 'AWAITING_PAYMENT';
create index orders_current_fulfillment_status on orders (fulfillment_status, placed_at, id)
    where archived_at is null and deleted_at is null and fulfillment_status <> 'AWAITING_PROCESSING';
