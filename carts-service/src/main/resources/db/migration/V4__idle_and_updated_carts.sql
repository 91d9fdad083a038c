alter table carts rename column watched_from to idle_since;
alter index carts_watched rename to carts_idle;

-- Lets a client of the list catch up from where it stopped.
alter table abandoned_carts add column updated_at timestamptz not null default now();
create index abandoned_carts_updated on abandoned_carts (updated_at, cart_id);
