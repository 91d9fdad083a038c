-- What follows from the orders of an import; nothing of it unless it was asked for.
alter table order_imports
    add column takes_stock boolean not null default false,
    add column notifies_customers boolean not null default false,
    add column publishes_events boolean not null default false;
