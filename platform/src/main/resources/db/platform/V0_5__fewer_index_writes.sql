-- Every event is written and deleted within moments, so every index on the outbox is paid for twice and more. Nobody looks
-- for an event by its id or its key: the relay reads the few rows there are in their order.
alter table outbox drop constraint outbox_event_id_key;
drop index outbox_key;
