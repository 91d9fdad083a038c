-- A range of totals among current orders: with the condition in the index, no other index of current orders is read beside it.
create index orders_current_total on orders (total_minor, id) where archived_at is null and deleted_at is null;
