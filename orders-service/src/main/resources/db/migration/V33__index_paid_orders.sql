-- Paid orders behind thousands of unpaid ones: walking the list found them only after all of those.
drop index orders_payment_status;
create index orders_payment_status on orders (payment_status, placed_at, id) where payment_status <> 'AWAITING_PAYMENT';
