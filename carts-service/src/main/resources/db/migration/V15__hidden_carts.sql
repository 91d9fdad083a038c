-- Since when the merchant does not want to see an abandoned cart in the list.
alter table abandoned_carts add column hidden_at timestamptz;
create index abandoned_carts_hidden on abandoned_carts (abandoned_at desc, cart_id desc) where hidden_at is not null;
