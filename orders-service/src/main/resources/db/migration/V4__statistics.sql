-- Read with their order, never searched: no statistics on them.
alter table orders alter column billing_address set statistics 0;
alter table orders alter column shipping_address set statistics 0;
alter table orders alter column customer_remark set statistics 0;
alter table order_lines alter column image_url set statistics 0;
alter table order_history alter column details set statistics 0;
