-- Orders as they were read for events before which too little of them is kept, for endpoints that show orders whole. What
-- was read stays with its event, so that every try and every delivery of it says the same.
create table webhook_orders (
    event_id uuid primary key references webhook_events on delete cascade,
    body text not null
);
alter table webhook_orders alter column body set statistics 0;
