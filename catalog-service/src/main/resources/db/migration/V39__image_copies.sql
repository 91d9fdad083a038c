-- Pictures of imported products that are fetched and stored in this store; each once for an import and a product.
create table image_copies (
    id uuid primary key,
    import_id uuid not null references product_imports,
    product_id uuid not null,
    row_number int not null,
    source_url text not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
    image_url text not null default '',
    code text not null default '',
    detail text not null default '',
    attempts int not null default 0,
    next_try_at timestamptz not null,
    unique (import_id, product_id, source_url)
);
create index image_copies_due on image_copies (next_try_at, id) where state = 'WAITING';
create index image_copies_known on image_copies using hash (source_url) where state = 'DONE';
alter table image_copies alter column source_url set statistics 0, alter column image_url set statistics 0,
    alter column detail set statistics 0;
