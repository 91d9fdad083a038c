-- Programs catch up with what changed since they last asked.
create index discounts_updated on discounts (updated_at, id) where deleted_at is null;
