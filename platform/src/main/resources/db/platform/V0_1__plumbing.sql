-- Events that wait for Kafka. Rows live for milliseconds: deleted once the broker has acknowledged them.
create table outbox (
    seq bigint generated always as identity primary key,
    event_id uuid not null unique,
    shard smallint not null,
    topic text not null,
    key text not null,
    type text not null,
    version bigint not null,
    payload bytea not null,
    traceparent text not null default '',
    idempotency_key text not null default '',
    occurred_at timestamptz not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index outbox_key on outbox (topic, key);

-- Which relay may send which shard; the epoch rises with every change of owner.
create table outbox_shards (
    shard smallint primary key,
    owner uuid,
    lease_until timestamptz not null default 'epoch',
    epoch bigint not null default 0
);
insert into outbox_shards (shard) select generate_series(0, 15);

-- Keys whose next event cannot be sent: the event and all later ones of the key wait until someone resumes the key.
create table outbox_parked_keys (
    topic text not null,
    key text not null,
    seq bigint not null,
    reason text not null,
    parked_at timestamptz not null default now(),
    primary key (topic, key)
);

-- Events a consumer has taken effect of.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_received on inbox (received_at);

-- First answers of writes with an Idempotency-Key.
create table idempotency_keys (
    caller text not null,
    operation text not null,
    key text not null,
    fingerprint bytea not null,
    answer bytea,
    created_at timestamptz not null default now(),
    primary key (caller, operation, key)
);
create index idempotency_keys_created on idempotency_keys (created_at);
