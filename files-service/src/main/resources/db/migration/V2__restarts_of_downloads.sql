-- How often the download counted last began at its first byte again.
alter table entitlements add column restarts int not null default 0 check (restarts >= 0);
