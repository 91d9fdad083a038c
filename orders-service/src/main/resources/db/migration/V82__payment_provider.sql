-- Money that a provider has taken is recorded once, by the provider's own reference.
alter table payments add column provider text;
create unique index payments_provider on payments (provider, reference) where provider is not null;

-- A buyer's attempt to pay at the provider. The row is there before the provider is asked; its id and key_number are the
-- idempotency key, so that asking again does nothing twice.
create table payment_sessions (
    id uuid primary key,
    order_id uuid not null references orders (id),
    version bigint not null,
    provider text not null,
    form text not null check (form in ('HOSTED_PAGE', 'CLIENT_SECRET')),
    state text not null check (state in ('CREATING', 'UNKNOWN', 'OPEN', 'SUCCEEDED', 'CANCELLED', 'FAILED')),
    amount_minor bigint not null check (amount_minor > 0),
    currency char(3) not null,
    return_url text not null,
    -- The provider's: of what the buyer pays with, and of the money itself.
    reference text,
    payment_reference text,
    client_secret text,
    payment_url text,
    failure_code text,
    received_minor bigint,
    received_currency char(3),
    payment_id uuid references payments (id),
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    key_number int not null default 0,
    attempts int not null default 0,
    -- When the provider is asked next; null when nothing can change any more.
    next_look_at timestamptz
) with (fillfactor = 80);
create index payment_sessions_order on payment_sessions (order_id, id);
create index payment_sessions_due on payment_sessions (next_look_at) where next_look_at is not null;

-- The provider's disputes: closed can be reported before opened.
create table provider_disputes (
    provider text not null,
    reference text not null,
    payment_id uuid not null references payments (id),
    is_closed boolean not null,
    primary key (provider, reference)
);
