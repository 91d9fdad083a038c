-- A word is searched by how it begins. Its beginnings of up to ten letters are words of the index themselves, so that most
-- questions are looked up and not gathered from all the words that begin so. The programs ask by the same ten.
create function word_beginnings(search text) returns tsvector language sql immutable strict parallel safe cost 10000 as $$
    select array_to_tsvector(array(
        select left(word, letters)
          from string_to_table(search, ' ') word, generate_series(1, 10) letters
         where letters < length(word)
        union
        select left(word, 200) from string_to_table(search, ' ') word where word <> ''))
$$;

-- What lists of found products are filtered and sorted by: narrow rows, so that a question that finds hundreds reads few pages.
create table product_search (
    id uuid primary key references products on delete cascade,
    status varchar(16) not null,
    source varchar(16) not null,
    name_key text collate "C" not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    search text not null
) with (fillfactor = 85);
alter table product_search alter column search set statistics 0;

insert into product_search
select id, status, source, name_key, version, created_at, updated_at, search from products order by created_at, id;

create index product_search_words on product_search using gin (word_beginnings(search)) with (fastupdate = off);

-- Written by the database, so that no way of changing a product passes it by.
create function note_search() returns trigger language plpgsql as $$
begin
    insert into product_search (id, status, source, name_key, version, created_at, updated_at, search)
    values (new.id, new.status, new.source, new.name_key, new.version, new.created_at, new.updated_at, new.search)
    on conflict (id) do update
       set status = excluded.status, source = excluded.source, name_key = excluded.name_key, version = excluded.version,
           created_at = excluded.created_at, updated_at = excluded.updated_at, search = excluded.search;
    return null;
end $$;
create trigger products_found after insert or update on products for each row execute function note_search();

-- The column of words before stays for programs of the version before; only they would have asked its index.
drop index products_search;
