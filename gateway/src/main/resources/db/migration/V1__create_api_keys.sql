-- API keys; only the SHA-256 of the secret part is kept, so a copy of this table opens nothing.
create table api_keys (
    id text primary key,
    kind text not null check (kind in ('SECRET', 'PUBLISHABLE')),
    name text not null,
    scopes text[] not null,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    created_by text not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index api_keys_newest on api_keys (created_at desc, id desc);

-- One row whose number rises with every change of a key: what every gateway asks for to know whether to read again.
create table api_key_changes (
    only_row boolean primary key default true check (only_row),
    version bigint not null
);
insert into api_key_changes (version) values (0);
