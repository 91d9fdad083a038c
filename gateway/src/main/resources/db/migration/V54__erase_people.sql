-- People who were erased, until they are in no kept event any more, and how far the events were gone through.
create table webhook_erasures (
    id uuid primary key,
    emails text[] not null,
    order_ids text[] not null,
    pseudonym text not null,
    begun_at timestamptz not null,
    reached_at timestamptz not null,
    reached_id uuid not null,
    finished_at timestamptz
);
