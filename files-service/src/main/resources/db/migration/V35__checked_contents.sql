-- When the bytes of a content were last read through, and what was wrong with them.
alter table file_contents
    add column checked_at timestamptz,
    add column problem text not null default '' check (problem in ('', 'MISSING', 'DAMAGED', 'UNREADABLE'));
create index file_contents_unchecked on file_contents (coalesce(checked_at, '-infinity'::timestamptz), file_guid, version)
 where removed_at is null;
