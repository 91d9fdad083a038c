-- The first sums that a rebuild found wrong, what they were and what they are now.
alter table report_rebuilds add column differences jsonb not null default '[]';
