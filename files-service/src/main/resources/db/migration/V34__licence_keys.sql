-- Keys that go with a file: from a list of the merchant's or made by a pattern, each handed out once and never again.
alter table files add column licence_key_pattern text not null default '' check (length(licence_key_pattern) <= 100);
alter table entitlements add column keys_due int not null default 0 check (keys_due >= 0);
create table licence_keys (
    id bigint generated always as identity primary key,
    file_guid uuid not null references files,
    key_text text not null check (length(key_text) between 1 and 200),
    entitlement_id uuid references entitlements,
    added_at timestamptz not null,
    handed_out_at timestamptz,
    unique (file_guid, key_text),
    check ((entitlement_id is null) = (handed_out_at is null))
);
create index licence_keys_available on licence_keys (file_guid, id) where entitlement_id is null;
create index licence_keys_listed on licence_keys (file_guid, id);
create index licence_keys_entitlement on licence_keys (entitlement_id, id) where entitlement_id is not null;
create index entitlements_keys_due on entitlements (file_guid, id) where keys_due > 0;
