-- The last order that was counted anew: a rebuild that was interrupted goes on behind it.
alter table report_rebuilds add read_until uuid not null default '00000000-0000-0000-0000-000000000000';
