-- What this program knows of the store: the newest event of its profile, as it came.
create table storefront_profile (
    id smallint primary key default 1 check (id = 1),
    version bigint not null,
    payload text not null
);
