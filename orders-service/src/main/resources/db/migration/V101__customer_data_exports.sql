-- Who has asked for whose data, and when; whose is known by a hash only.
create table customer_data_exports (
    id uuid primary key,
    email_hash bytea not null,
    requested_by text not null,
    created_at timestamptz not null
);
create index customer_data_exports_of on customer_data_exports (email_hash, id);
