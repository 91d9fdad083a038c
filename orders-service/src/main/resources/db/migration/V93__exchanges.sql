-- The order that a customer gets for the goods of a return; one return is exchanged once.
alter table returns add column exchange_order_id uuid;
create unique index returns_exchange_order on returns (exchange_order_id) where exchange_order_id is not null;
