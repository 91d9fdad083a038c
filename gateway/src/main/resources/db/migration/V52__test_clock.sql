-- How far the test clock of this installation is ahead of the machine; empty where it was never moved.
create table test_clock (
    id smallint primary key default 1 check (id = 1),
    lead_micros bigint not null check (lead_micros >= 0)
);

-- The first key of an installation may do everything.
update api_keys set scopes = array_append(scopes, 'test-clock:manage')
 where created_by = 'first start' and kind = 'SECRET' and not 'test-clock:manage' = any(scopes);
update api_key_changes set version = version + 1;
