alter table refunds
    drop constraint refunds_state_check,
    add constraint refunds_state_check check (state in ('PENDING', 'SUCCEEDED', 'FAILED', 'UNKNOWN'));

-- How a refund is sent by the provider: beside the refund itself, whose row changes only when its state does. The row is there
-- before the provider is asked; refund_id and key_number are the idempotency key.
create table refund_transfers (
    refund_id uuid primary key references refunds (id),
    order_id uuid not null references orders (id),
    payment_id uuid not null references payments (id),
    provider text not null,
    payment_reference text not null,
    amount_minor bigint not null check (amount_minor > 0),
    currency char(3) not null,
    -- What the refund took off the price, given back when it fails.
    conceded_minor bigint not null,
    customer_notified boolean not null,
    -- The provider's, once it has one.
    reference text,
    failure_code text,
    key_number int not null,
    attempts int not null,
    -- When the provider is asked next; null when nothing is to be asked any more.
    next_look_at timestamptz
) with (fillfactor = 80);
create index refund_transfers_payment on refund_transfers (payment_id);
create index refund_transfers_due on refund_transfers (next_look_at) where next_look_at is not null;
create unique index refund_transfers_reference on refund_transfers (provider, reference) where reference is not null;
