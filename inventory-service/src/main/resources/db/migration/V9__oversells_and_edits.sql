-- A merchant may sell more than there is: how many units of each line of a reservation that were; null when none.
alter table reservations add column oversold int[];
alter table reservations alter column oversold set statistics 0;

-- The ledger says which units were sold beyond what there was, and what the edit of a placed order moved.
do $$
declare
    known text;
begin
    select string_agg(distinct quote_literal(word[1]), ', ') into known
      from pg_constraint c cross join lateral regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') word
     where c.contypid = 'movement_reason'::regtype;
    alter domain movement_reason drop constraint movement_reason_check;
    execute format('alter domain movement_reason add constraint movement_reason_check check (value in (%s, %s))',
                   known, '''OVERSELL'', ''EDIT''');
end $$;
