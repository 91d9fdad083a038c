-- Addresses of others that want to hear of events.
create table webhook_endpoints (
    id uuid primary key,
    url text not null,
    description text not null,
    events text[] not null,
    secret text not null,
    previous_secret text,
    previous_secret_until timestamptz,
    state text not null check (state in ('ENABLED', 'DISABLED')),
    disabled_reason text not null default '',
    disabled_at timestamptz,
    failing_since timestamptz,
    resting_until timestamptz not null default 'epoch',
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- What is sent, byte for byte, whoever gets it and however often.
create table webhook_events (
    id uuid primary key,
    type text not null,
    aggregate_id text not null,
    sequence bigint not null,
    body bytea not null,
    occurred_at timestamptz not null,
    created_at timestamptz not null
);
create index webhook_events_created on webhook_events (created_at);

-- One event on its way to one endpoint.
create table webhook_deliveries (
    id uuid primary key,
    endpoint_id uuid not null references webhook_endpoints on delete cascade,
    event_id uuid not null references webhook_events,
    state text not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts int not null default 0,
    next_attempt_at timestamptz not null,
    lease_until timestamptz not null default 'epoch',
    last_status int,
    created_at timestamptz not null,
    finished_at timestamptz,
    unique (endpoint_id, event_id)
) with (fillfactor = 80);
create index webhook_deliveries_due on webhook_deliveries (endpoint_id, next_attempt_at) where state = 'PENDING';
create index webhook_deliveries_newest on webhook_deliveries (endpoint_id, id desc);
create index webhook_deliveries_event on webhook_deliveries (event_id);
create index webhook_deliveries_created on webhook_deliveries (created_at);

-- Every try, with what came back.
create table webhook_attempts (
    delivery_id uuid not null references webhook_deliveries on delete cascade,
    number int not null,
    started_at timestamptz not null,
    duration_ms int not null,
    status int,
    response text not null default '',
    failure text not null default '',
    primary key (delivery_id, number)
);
