-- How far the test clock of this installation is ahead of the machine; empty where it was never moved.
create table test_clock (
    id smallint primary key default 1 check (id = 1),
    lead_micros bigint not null check (lead_micros >= 0)
);
