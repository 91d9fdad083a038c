create table notes (id uuid primary key, version bigint not null, text text not null, price_minor bigint not null, currency char(3) not null);
create table effects (event_id uuid not null, number bigint not null);
