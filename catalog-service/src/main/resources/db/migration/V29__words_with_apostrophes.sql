-- A word with an apostrophe inside is found without it, too: d'Été by dete. Programs write both since this version; what was
-- written before gets the words that it lacks.
with texts as (
    select p.id,
           replace(replace(replace(
               translate(
                   regexp_replace(normalize(lower(concat_ws(' ', p.name, p.external_id, p.facts_json ->> 'vendor',
                       (p.facts_json -> 'tags')::text, (p.facts_json -> 'categories')::text,
                       (select string_agg(t.value ->> 'name', ' ')
                          from jsonb_each(case jsonb_typeof(p.facts_json -> 'translations')
                                              when 'object' then p.facts_json -> 'translations' end) t))
                       collate pg_c_utf8), nfkd), '[\u0300-\u036f]', '', 'g'),
                   'łøđı', 'lodi'),
               'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') as words
      from products p
     where concat(p.name, p.external_id, p.facts) ~ '[''‘’ʼ]'),
found as (
    select t.id, string_agg(distinct replace(m.word[1], '''', ''), ' ') as words
      from texts t,
           regexp_matches(translate(t.words, '‘’ʼ', ''''''''), '[[:alnum:]]+(?:''[[:alnum:]]+)+', 'g') as m (word)
     group by t.id)
update products p
   set search = p.search || ' ' || f.words
  from found f
 where f.id = p.id;
