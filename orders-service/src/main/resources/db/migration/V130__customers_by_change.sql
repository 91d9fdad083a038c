-- Programs catch up with what changed since they last asked.
create index customers_updated on customers (updated_at, id);
