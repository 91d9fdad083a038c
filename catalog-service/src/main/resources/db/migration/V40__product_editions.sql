-- How often products have been changed, in all: what a list was found to have counts while this sum is the same. Each connection
-- counts in a row of its own as far as possible, when it commits, so that those who change different products do not wait for
-- each other.
create table product_editions (
    shard smallint primary key,
    edition bigint not null
) with (fillfactor = 50);
insert into product_editions select n, 0 from generate_series(0, 63) n;

create function note_edition() returns trigger language plpgsql as $$
begin
    if current_setting('comptoir.edition_noted', true) is distinct from pg_current_xact_id()::text then
        update product_editions set edition = edition + 1 where shard = pg_backend_pid() % 64;
        perform set_config('comptoir.edition_noted', pg_current_xact_id()::text, true);
    end if;
    return null;
end $$;
create constraint trigger products_edition after insert or update or delete on products
    deferrable initially deferred for each row execute function note_edition();
