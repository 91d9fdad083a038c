-- Consumers who undo a contract by right; the numbers are a series of their own (W-1, W-2 ...).
create sequence withdrawal_numbers;
create table withdrawals (
    id uuid primary key,
    version bigint not null,
    order_id uuid not null references orders (id),
    withdrawal_number text not null unique,
    state text not null check (state in ('PENDING', 'ACCEPTED', 'REFUSED')),
    customer_name text not null,
    receipt_email text not null,
    -- What the consumer wrote of the goods, where the lines could not be shown; empty for none.
    goods text not null,
    received_at timestamptz not null,
    -- Null while the period has not begun.
    period_ends_on date,
    refusal_reason text,
    return_id uuid,
    decided_by text,
    decided_at timestamptz
);
create index withdrawals_order on withdrawals (order_id, id);
create index withdrawals_received on withdrawals (received_at, id);
create index withdrawals_state on withdrawals (state, received_at, id);

create table withdrawal_lines (
    id uuid primary key,
    withdrawal_id uuid not null references withdrawals (id),
    position int not null,
    line_id uuid not null references order_lines (id),
    sku text not null,
    name text not null,
    quantity int not null check (quantity > 0),
    standing text not null check (standing in ('INSIDE_PERIOD', 'OUTSIDE_PERIOD', 'EXEMPT')),
    exemption text
);
create index withdrawal_lines_withdrawal on withdrawal_lines (withdrawal_id, position);

-- Statements made by order number and e-mail address, as they came in: written alike whether or not there is such an order.
create table withdrawal_statements (
    id uuid primary key,
    order_number text not null,
    email text not null,
    customer_name text not null,
    goods text not null,
    received_at timestamptz not null,
    handled_at timestamptz,
    withdrawal_id uuid
);
create index withdrawal_statements_open on withdrawal_statements (id) where handled_at is null;
create index withdrawal_statements_unmatched on withdrawal_statements (received_at, id) where withdrawal_id is null;

-- Which goods consumers have no right to undo, and whether they are told of the right; one row.
create table withdrawal_settings (
    id smallint primary key default 1 check (id = 1),
    version bigint not null default 1,
    is_customer_informed boolean not null default true,
    exemptions jsonb not null default '[]'
);
insert into withdrawal_settings default values;

-- What is known of one order beside the settings.
create table withdrawal_terms (
    order_id uuid primary key references orders (id),
    version bigint not null,
    informed_at timestamptz,
    digital_consent_at timestamptz,
    digital_acknowledged_at timestamptz,
    recorded_by text not null,
    recorded_at timestamptz not null
);
