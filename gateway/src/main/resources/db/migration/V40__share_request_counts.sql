-- What each gateway has let through since its round before, for the others to take off their own allowances. Nobody misses a
-- row after a crash, so none is in the journal; each is deleted after ten seconds.
create unlogged table request_counts (
    gateway uuid not null,
    round bigint not null,
    at timestamptz not null,
    policies text[] not null,
    callers text[] not null,
    taken integer[] not null,
    primary key (gateway, round)
);
