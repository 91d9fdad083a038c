-- Pictures with public addresses, each once; its sizes stand in files, the original first.
create table images (
    id uuid primary key,
    sha256 text not null unique check (length(sha256) = 64),
    type text not null check (type in ('PNG', 'JPEG', 'GIF', 'WEBP')),
    created_at timestamptz not null,
    files text not null
);
alter table images alter column files set statistics 0;
