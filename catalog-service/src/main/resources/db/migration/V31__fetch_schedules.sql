-- Pages that are fetched again and again.
create table fetch_schedules (
    id uuid primary key,
    version bigint not null,
    url text not null constraint fetch_schedules_url unique,
    every_hours int not null check (every_hours between 1 and 720),
    follows_pages boolean not null,
    is_active boolean not null,
    next_fetch_at timestamptz not null,
    last_fetch_id uuid,
    failures_in_row int not null default 0
);
create index fetch_schedules_due on fetch_schedules (next_fetch_at) where is_active;
