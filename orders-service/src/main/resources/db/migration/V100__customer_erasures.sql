-- Whose data was erased is known by a hash only, which is of no use without this database.
create table email_salt (
    id smallint primary key default 1 check (id = 1),
    salt text not null default gen_random_uuid()::text
);
insert into email_salt default values;
create function email_hash(email text) returns bytea language sql stable as $$
    select sha256(convert_to(salt || email, 'UTF8')) from email_salt
$$;

create table customer_erasures (
    id uuid primary key,
    email_hash bytea not null,
    pseudonym text not null,
    reason text not null check (length(reason) <= 500),
    order_count int not null,
    document_count int not null,
    requested_by text not null,
    erased_at timestamptz not null
);
create index customer_erasures_of on customer_erasures (email_hash, id);
