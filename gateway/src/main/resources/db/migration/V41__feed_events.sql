-- Where an event stands in the feed; null for those that are no part of it: of tests, and from before there was one.
-- Positions are given one statement after the other, each until it has committed: none ever appears behind a higher one.
create sequence event_feed;
alter table webhook_events add column position bigint;
create unique index webhook_events_position on webhook_events (position);
create index webhook_events_aggregate on webhook_events (aggregate_id, position) where position is not null;

-- The highest position that was purged: a consumer that is not beyond it would miss events.
create table event_feed_start (
    only_row boolean primary key default true check (only_row),
    purged bigint not null
);
insert into event_feed_start (purged) values (0);

-- The key of the first start has every scope there is.
update api_keys set scopes = array_append(scopes, 'events:read')
 where created_by = 'first start' and kind = 'SECRET' and not 'events:read' = any(scopes);
update api_key_changes set version = version + 1;
