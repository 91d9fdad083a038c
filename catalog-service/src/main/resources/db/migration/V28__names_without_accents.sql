-- Names are sorted and searched without case and accents, special letters as they are spelled without them: écharpe stands before
-- zèbre and is found by ECH. With a collation of its own, because a database made without a locale knows small letters of ASCII
-- only; no longer than a name, because some signs are many letters.
alter table products alter column name_key set expression as (
    left(replace(replace(replace(replace(
        translate(
            regexp_replace(lower(normalize(name, nfkd) collate pg_c_utf8), '[\u0300-\u036f]', '', 'g'), 'łøđðħıŧς', 'loddhitσ'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 255));
