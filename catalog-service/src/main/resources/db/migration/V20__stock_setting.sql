-- Whether the store counts stock, as inventory-service last said.
create table stock_setting (
    is_only boolean primary key default true check (is_only),
    is_enabled boolean not null,
    version bigint not null
);
insert into stock_setting (is_enabled, version) values (true, 0);
