-- Programs catch up with what changed since they last asked; a gateway of the version before writes no time of change.
alter table api_keys add column updated_at timestamptz not null default now();
update api_keys set updated_at = coalesce(revoked_at, created_at);
create index api_keys_updated on api_keys (updated_at, id);

alter table webhook_replays add column updated_at timestamptz not null default now();
update webhook_replays set updated_at = coalesce(finished_at, created_at);
create index webhook_replays_updated on webhook_replays (updated_at, id);

-- Without a rewrite: deliveries from before count as changed now. Every attempt moves the time, so the index is one that costs
-- attempts next to nothing; what changed of late lies in few pages of the table.
alter table webhook_deliveries add column updated_at timestamptz not null default now();
create index webhook_deliveries_updated on webhook_deliveries using brin (updated_at)
    with (pages_per_range = 16, autosummarize = on);
