-- Whether anything may be planned for the shopper: set under the lock of the row whenever a cart is left behind, so that an
-- order finds out with the one statement that takes this very lock. True too often costs a second look, false never is.
alter table recovery_owners add column may_wait boolean not null default true;
alter table recovery_owners alter column may_wait set default false;

-- Read whole and by key only: no statistics are worth sorting these for.
alter table recovery_carts alter column items set statistics 0;
alter table recovery_sends alter column message set statistics 0, alter column subject set statistics 0;
alter table recovery_campaign_steps alter column message set statistics 0;

-- Rows come in the order of their time, so that a summary of every few pages finds the oldest.
create index ordered_carts_age on ordered_carts using brin (ordered_at) with (pages_per_range = 32);
