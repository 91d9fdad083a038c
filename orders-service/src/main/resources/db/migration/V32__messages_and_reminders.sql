-- What the merchant wrote to customers by hand; how the mail went stands in mails.
create table order_messages (
    id uuid primary key,
    order_id uuid not null references orders (id) on delete cascade,
    customer_email text not null,
    subject text not null,
    text text not null,
    sent_by text not null,
    created_at timestamptz not null
);
create index order_messages_order on order_messages (order_id, id);
create index order_messages_customer on order_messages (lower(customer_email), id);

-- Payment reminders; one that came by itself comes once per order and number of days.
create table order_payment_reminders (
    id uuid primary key,
    order_id uuid not null references orders (id) on delete cascade,
    after_days int,
    due_minor bigint not null,
    currency char(3) not null,
    sent_by text not null,
    created_at timestamptz not null
);
create index order_payment_reminders_order on order_payment_reminders (order_id, id);
create unique index order_payment_reminders_once on order_payment_reminders (order_id, after_days) where after_days is not null;

-- After how many days an unpaid order is reminded of; null for never.
alter table order_numbering add column payment_reminder_after_days int;
