-- How often products have been changed, in all: what a list was found to have counts while this sum is the same. Whoever
-- counts takes a row that nobody else holds, so that it waits for none, and none for it: not even two who change the same products.
create table product_editions (
    shard smallint primary key,
    edition bigint not null
) with (fillfactor = 50);
insert into product_editions select n, 0 from generate_series(0, 63) n;

create function note_edition() returns trigger language plpgsql as $$
begin
    update product_editions set edition = edition + 1
     where shard = (select shard from product_editions
                     order by (shard - pg_backend_pid() % 64 + 64) % 64 limit 1 for update skip locked);
    if not found then
        update product_editions set edition = edition + 1 where shard = pg_backend_pid() % 64;
    end if;
    return null;
end $$;
create trigger products_edition after insert or update or delete on products
    for each statement execute function note_edition();
