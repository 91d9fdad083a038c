-- Whether the store sells whatever there is, as inventory-service last said.
alter table stock_setting add column never_refuses boolean not null default false;
