-- The files of issued documents, each written once: who asks again gets the same bytes.
create table document_files (
    document_id uuid primary key,
    sha256 text not null,
    content bytea not null,
    created_at timestamptz not null
);
-- PDF is compressed already.
alter table document_files alter content set storage external;
create function refuse_file_change() returns trigger language plpgsql as $$
begin
    raise exception 'The file of an issued document is never changed.';
end $$;
create trigger document_files_unchanged before update or delete on document_files
    for each row execute function refuse_file_change();
