-- Refunds, cancellations and edits of orders that were not counted yet, because the event of the order waits among the dead
-- letters or is on its way: they count after it. Those of orders that never come leave after a month.
create table early_order_events (
    event_id uuid primary key,
    order_id uuid not null,
    version bigint not null,
    type text not null check (type in ('REFUND', 'CANCELLATION', 'EDIT')),
    payload text not null,
    arrived_at timestamptz not null default now()
);
create index early_order_events_order on early_order_events (order_id, version);
create index early_order_events_arrived on early_order_events (arrived_at);
alter table early_order_events alter column payload set statistics 0;
