-- What narrows a subscription beside the types of events: fields that have to have changed, values that data has to have, and the
-- part of data that is sent. Empty: everything.
alter table webhook_endpoints
    add column trigger_fields text[] not null default '{}',
    add column filter jsonb not null default '[]',
    add column fields text[] not null default '{}';
