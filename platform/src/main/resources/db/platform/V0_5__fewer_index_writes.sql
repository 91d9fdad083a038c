-- Every event is written and deleted within moments, so every index on the outbox is paid for twice and more. Nobody looks
-- for an event by its id or its key: the relay reads the few rows there are in their order.
alter table outbox drop constraint outbox_event_id_key;
drop index outbox_key;

-- Old rows are only looked for to be forgotten, and they lie together in the order they came.
drop index inbox_received;
create index inbox_received on inbox using brin (received_at);
drop index idempotency_keys_created;
create index idempotency_keys_created on idempotency_keys using brin (created_at);
