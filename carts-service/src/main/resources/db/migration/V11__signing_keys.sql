-- Keys with which the merchant's own programs sign what a product costs. The secret is needed to check signatures.
create table signing_keys (
    id uuid primary key,
    name text not null,
    secret text not null,
    created_at timestamptz not null
);
