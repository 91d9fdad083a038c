-- How far an order has got on its way to the customer, all values of the axis.
alter domain order_fulfillment_status drop constraint order_fulfillment_status_check;
alter domain order_fulfillment_status add constraint order_fulfillment_status_check check (value in
    ('AWAITING_PROCESSING', 'PROCESSING', 'READY_FOR_PICKUP', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED',
     'WILL_NOT_DELIVER', 'PARTIALLY_RETURNED', 'RETURNED'));

-- Statuses of the merchant's own; a used one is retired, never deleted.
create table order_statuses (
    id uuid primary key,
    version bigint not null,
    name text not null,
    translations jsonb not null,
    color text not null,
    notify_customer boolean not null,
    is_enabled boolean not null,
    deleted_at timestamptz
);
create unique index order_statuses_name on order_statuses (lower(name)) where deleted_at is null;
create index order_statuses_sorted on order_statuses (name, id) where deleted_at is null;

-- Nothing of this is written by a placement: every column has its default, none has a foreign key or a whole index.
alter table orders
    -- What was decided by hand while no parcel has left; the fulfilment status is derived from it, the parcels and the return mark.
    add column preparation text not null default 'AWAITING_PROCESSING',
    add column return_mark text,
    add column is_picked_up boolean not null default false,
    add column custom_status_id uuid,
    add column processed_at timestamptz,
    add column processed_by text,
    add column archived_at timestamptz,
    add column archived_by text,
    add column deleted_at timestamptz,
    add column deleted_by text,
    add column duplicate_of uuid,
    -- Since when a payment of it is disputed.
    add column disputed_at timestamptz,
    -- Invoices and credit notes; an order that has any is never deleted.
    add column document_count int not null default 0;
create index orders_custom_status on orders (custom_status_id, placed_at, id) where custom_status_id is not null;
create index orders_disputed on orders (placed_at, id) where disputed_at is not null;

update orders set preparation = 'WILL_NOT_DELIVER', fulfillment_status = 'WILL_NOT_DELIVER', version = version + 1
 where lifecycle = 'CANCELLED';

-- Units in parcels that are made up and have not left.
alter table order_lines add column prepared_quantity int not null default 0;

alter table payments
    add column disputed_at timestamptz,
    add column disputed_by text,
    add column dispute_reason text,
    add column dispute_resolved_at timestamptz,
    add column dispute_resolved_by text;

alter table shipments
    alter shipped_by drop not null,
    alter shipped_at drop not null,
    add column state text not null default 'SHIPPED'
        check (state in ('CREATED', 'SHIPPED', 'IN_TRANSIT', 'DELIVERED', 'CANCELLED')),
    add column is_pickup boolean not null default false,
    add column created_by text,
    add column created_at timestamptz,
    add column delivered_at timestamptz,
    add column notified_at timestamptz,
    add column cancelled_at timestamptz,
    add column cancelled_by text,
    add column cancellation_reason text;
update shipments set created_by = shipped_by, created_at = shipped_at,
       notified_at = case when is_customer_notified then shipped_at end;
alter table shipments alter created_by set not null, alter created_at set not null;
