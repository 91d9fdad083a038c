-- Uploads that come in parts. How far one is, its bytes on the disk say; complete ones stay until they expire, so that a
-- client that missed the last answer learns of it.
create table uploads (
    id uuid primary key,
    file_id uuid not null,
    draft text not null,
    if_match text not null,
    is_for_earlier_buyers boolean not null,
    length bigint not null check (length > 0),
    metadata text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    completed_at timestamptz
);
create index uploads_expiring on uploads (expires_at, id);
