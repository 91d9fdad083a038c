-- Goods that come back; their numbers are a series of their own (R-1, R-2 ...).
create sequence return_numbers;
create table returns (
    id uuid primary key,
    version bigint not null,
    order_id uuid not null references orders (id),
    return_number text not null unique,
    state text not null check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'IN_TRANSIT', 'RECEIVED', 'CLOSED')),
    wish text not null check (wish in ('REFUND', 'EXCHANGE')),
    is_requested_by_customer boolean not null,
    note text not null,
    carrier text,
    tracking_number text,
    tracking_url text,
    refusal_reason text,
    refund_id uuid,
    created_by text not null,
    created_at timestamptz not null,
    approved_at timestamptz,
    refused_at timestamptz,
    received_at timestamptz,
    closed_at timestamptz
);
create index returns_order on returns (order_id, id);
create index returns_created on returns (created_at, id);
create index returns_state on returns (state, created_at, id);

create table return_lines (
    id uuid primary key,
    return_id uuid not null references returns (id),
    position int not null,
    line_id uuid not null references order_lines (id),
    sku text not null,
    name text not null,
    quantity int not null check (quantity > 0),
    reason text not null,
    -- Null until the parcel was opened.
    received_quantity int check (received_quantity between 0 and quantity),
    condition text,
    is_restocked boolean not null
);
create index return_lines_return on return_lines (return_id, position);

create trigger returns_note_addition after insert on returns for each row execute function note_row_addition();
create trigger returns_note_change after update or delete on returns for each row execute function note_row_change();

-- What customers may send back by themselves; one row.
create table return_policy (
    id smallint primary key default 1 check (id = 1),
    version bigint not null default 1,
    is_enabled boolean not null default true,
    days int not null default 14,
    excluded jsonb not null default '{"skus": [], "productIds": []}'
);
insert into return_policy default values;
