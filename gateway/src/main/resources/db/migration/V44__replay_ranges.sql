-- Events of a time on their way to an endpoint once more, and how far that has come: recorded when, and which of that time.
create table webhook_replays (
    id uuid primary key,
    endpoint_id uuid not null references webhook_endpoints on delete cascade,
    scope text not null check (scope in ('FAILED', 'ALL')),
    types text[] not null,
    events_from timestamptz not null,
    events_to timestamptz not null,
    state text not null check (state in ('RUNNING', 'DONE')),
    replayed bigint not null default 0,
    reached_at timestamptz not null,
    reached_id uuid not null,
    created_at timestamptz not null,
    finished_at timestamptz
);
create index webhook_replays_endpoint on webhook_replays (endpoint_id, id desc);
create index webhook_replays_running on webhook_replays (id) where state = 'RUNNING';
create index webhook_replays_created on webhook_replays (created_at);
create index webhook_events_recorded on webhook_events (created_at, id);
drop index webhook_events_created;
