-- Keys that act in the sandbox instead of the shop.
alter table api_keys add column mode text not null default 'LIVE' check (mode in ('LIVE', 'TEST'));
