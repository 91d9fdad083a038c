-- Programs catch up with what changed since they last asked; a program of the version before writes no time of change.
create index locations_updated on locations (updated_at, id) where deleted_at is null;

alter table stock_counts add column updated_at timestamptz not null default now();
update stock_counts c
   set updated_at = greatest(c.started_at, c.posted_at,
                             (select max(l.entered_at) from stock_count_lines l where l.count_id = c.id));
create index stock_counts_updated on stock_counts (updated_at, id);
create index stock_count_lines_entered on stock_count_lines (count_id, entered_at, sku);

-- The first movement that may have been posted at that time or later, without an index of times that every movement would have to
-- write: numbers rise with time, except for transactions that run at once.
create function first_movement_since(since timestamptz) returns bigint language plpgsql stable as $$
declare
    low bigint := 0;
    high bigint;
    middle bigint;
    posted timestamptz;
begin
    select coalesce(max(seq), 0) into high from stock_movements;
    while low < high loop
        middle := (low + high) / 2;
        select at into posted from stock_movements where seq >= middle order by seq limit 1;
        if posted < since - interval '10 minutes' then
            low := middle + 1;
        else
            high := middle;
        end if;
    end loop;
    return low;
end $$;
