-- Programs catch up with what changed since they last asked; a program of the version before writes no time of change.
alter table entitlements add column updated_at timestamptz not null default now();
update entitlements set updated_at = greatest(created_at, granted_at, revoked_at, last_downloaded_at);
create index entitlements_updated on entitlements (updated_at, id);
