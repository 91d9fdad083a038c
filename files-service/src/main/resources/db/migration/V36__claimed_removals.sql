-- Bytes that somebody is removing right now: who still wants them comes too late.
alter table content_removals add column claimed_at timestamptz;
