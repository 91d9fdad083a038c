-- Who ordered, one row per e-mail address however it is spelled. Kept behind the orders by following their updated_at, so that
-- placing one costs nothing more; set `seen_until` back to '-infinity' to build it anew.
create table customers (
    id uuid primary key,
    version bigint not null default 1,
    email text not null constraint customers_email_taken unique,
    name text not null,
    phone text not null,
    -- What a merchant has typed stays when the customer orders again.
    is_edited boolean not null default false,
    is_confirmed boolean not null default false,
    note text not null default '',
    tags text[] not null default '{}',
    words tsvector not null,
    order_count int not null,
    cancelled_order_count int not null,
    first_order_at timestamptz not null,
    last_order_at timestamptz not null,
    -- What was paid less what went back, and what is still to be paid, by currency: {"EUR": [4860, 0]}.
    money jsonb not null,
    updated_at timestamptz not null default now()
);
create index customers_last_order on customers (last_order_at, id);
create index customers_first_order on customers (first_order_at, id);
create index customers_name on customers (name, id);
create index customers_order_count on customers (order_count, id);
create index customers_confirmed on customers (last_order_at, id) where is_confirmed;
create index customers_words on customers using gin (words);

-- Every way in which orders spell an address.
create table customer_emails (
    spelling text primary key,
    email text not null
);
create index customer_emails_of on customer_emails (email);

create table customer_projection (
    id smallint primary key default 1 check (id = 1),
    seen_until timestamptz not null default '-infinity'
);
insert into customer_projection default values;
