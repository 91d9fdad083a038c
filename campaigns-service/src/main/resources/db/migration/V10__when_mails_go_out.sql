-- One row: when no reminder goes out, how many go out at most in an hour of the clock, and how many have in the latest one.
create table recovery_sending (
    id int primary key check (id = 1),
    version bigint not null,
    quiet_from text not null default '',
    quiet_until text not null default '',
    quiet_days text[] not null default '{}',
    emails_per_hour int check (emails_per_hour > 0),
    hour timestamptz not null default 'epoch',
    sent int not null default 0,
    check ((quiet_from = '') = (quiet_until = ''))
);
insert into recovery_sending (id, version) values (1, 0);
