-- An endpoint may want the events of an aggregate one after the other: then a delivery says of which and where it stands.
alter table webhook_endpoints add column ordered boolean not null default false;
alter table webhook_deliveries
    add column aggregate_id text,
    add column position bigint,
    add column event_type text;
create index webhook_deliveries_waiting on webhook_deliveries (endpoint_id, aggregate_id, position)
    where state = 'PENDING' and aggregate_id is not null;

-- What the log is searched by; gateways of the version before still write none.
update webhook_deliveries d set event_type = v.type from webhook_events v where v.id = d.event_id;
create index webhook_deliveries_type on webhook_deliveries (event_type, id desc);
create index webhook_deliveries_failed on webhook_deliveries (id desc) where state = 'FAILED';
