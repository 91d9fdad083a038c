-- When the provider last could not charge what a buyer tried to pay with; gone with the first money.
alter table orders add column payment_failed_at timestamptz;
