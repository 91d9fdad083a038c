-- Names as people sort them: without case and accents, special letters as they are spelled without them. The server writes it, so
-- that rows from before have it too; with a collation of its own, because a database made without a locale knows small letters of
-- ASCII only.
alter table customers add column name_key text collate "C" not null generated always as (
    replace(replace(replace(replace(
        translate(
            regexp_replace(lower(normalize(name, nfkd) collate pg_c_utf8), '[\u0300-\u036f]', '', 'g'), 'łøđðħıŧ', 'loddhit'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')) stored;
create index customers_name_key on customers (name_key, id);
drop index customers_name;
