-- What can be said of a key later: until when it works and, of publishable ones, from which pages.
alter table api_keys
    add column version bigint not null default 1,
    add column expires_at timestamptz,
    add column allowed_origins text[] not null default '{}';

-- Secrets a key had before, while they still open it. There are few: a rotation deletes those that are over.
create table api_key_old_secrets (
    key_id text not null references api_keys on delete cascade,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    valid_until timestamptz not null,
    primary key (key_id, secret_hash)
);
