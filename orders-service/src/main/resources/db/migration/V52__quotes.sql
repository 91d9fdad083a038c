-- Offers before an order, numbered apart; content is what the merchant wrote, placement the same priced.
create sequence quote_numbers;
create table quotes (
    id uuid primary key,
    version bigint not null,
    quote_number text not null unique,
    state text not null check (state in ('OPEN', 'SENT', 'ACCEPTED', 'DECLINED', 'CONVERTED')),
    content jsonb not null,
    placement jsonb not null,
    valid_until timestamptz,
    message text,
    source_order_id uuid,
    order_number text,
    customer_email text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index quotes_newest on quotes (created_at, id);
create index quotes_state on quotes (state, created_at, id);
create index quotes_customer on quotes (customer_email, created_at, id);
