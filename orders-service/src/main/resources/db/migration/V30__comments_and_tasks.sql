-- What the merchant's people write for each other; customers never see it.
create table order_comments (
    order_id uuid primary key references orders (id) on delete cascade,
    version bigint not null,
    text text not null,
    changed_by text not null,
    changed_at timestamptz not null
);

-- The merchant's notes about what the customer wants.
alter table orders add column merchant_notes text not null default '';

-- What is to be done for an order; a task without a day is due at the end of time, so that every list has one order.
create table order_tasks (
    id uuid primary key,
    order_id uuid not null references orders (id) on delete cascade,
    version bigint not null,
    text text not null,
    due_at timestamptz not null,
    is_done boolean not null,
    done_at timestamptz,
    done_by text,
    created_by text not null,
    created_at timestamptz not null
);
create index order_tasks_order on order_tasks (order_id, id);
create index order_tasks_due on order_tasks (is_done, due_at, id);
