-- Money that came in; a reversal never erases the payment it takes back.
create table payments (
    id uuid primary key,
    order_id uuid not null references orders (id),
    amount_minor bigint not null check (amount_minor >= 0),
    currency char(3) not null,
    method text not null,
    reference text,
    recorded_by text not null,
    received_at timestamptz not null,
    reversed_at timestamptz,
    reversed_by text,
    reversal_reason text
);
create index payments_order on payments (order_id, id);

-- Money that went back.
create table refunds (
    id uuid primary key,
    order_id uuid not null references orders (id),
    amount_minor bigint not null check (amount_minor > 0),
    shipping_minor bigint not null check (shipping_minor >= 0),
    currency char(3) not null,
    reason text,
    show_reason_to_customer boolean not null,
    settlement text not null check (settlement in ('MANUAL', 'PROVIDER')),
    state text not null check (state in ('PENDING', 'SUCCEEDED', 'FAILED')),
    issued_by text not null,
    issued_at timestamptz not null
);
create index refunds_order on refunds (order_id, id);

create table refund_lines (
    id uuid primary key,
    refund_id uuid not null references refunds (id),
    position int not null,
    line_id uuid not null references order_lines (id),
    sku text not null,
    quantity int not null check (quantity > 0),
    amount_minor bigint not null check (amount_minor >= 0),
    is_restocked boolean not null
);
create index refund_lines_refund on refund_lines (refund_id, position);

-- Parcels; their numbers are a series of their own (S-1, S-2 ...).
create sequence shipment_numbers;
create table shipments (
    id uuid primary key,
    order_id uuid not null references orders (id),
    shipment_number text not null unique,
    carrier text,
    tracking_number text,
    tracking_url text,
    is_customer_notified boolean not null,
    shipped_by text not null,
    shipped_at timestamptz not null
);
create index shipments_order on shipments (order_id, id);

create table shipment_lines (
    id uuid primary key,
    shipment_id uuid not null references shipments (id),
    position int not null,
    line_id uuid not null references order_lines (id),
    quantity int not null check (quantity > 0)
);
create index shipment_lines_shipment on shipment_lines (shipment_id, position);
