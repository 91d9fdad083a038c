-- Every content a file has had: buyers keep the one they bought.
create table file_contents (
    file_guid uuid not null references files,
    version int not null check (version > 0),
    size bigint not null check (size > 0),
    sha256 bytea not null check (length(sha256) = 32),
    storage_key text not null unique,
    created_at timestamptz not null,
    -- Superseded and bought by nobody, or of a deleted file: the bytes are removed.
    removed_at timestamptz,
    primary key (file_guid, version)
);
insert into file_contents (file_guid, version, size, sha256, storage_key, created_at)
select guid, 1, size, sha256, storage_key, ready_at from files where state = 'READY';

alter table files
    add column content_version int check (content_version > 0),
    -- The words of the name, folded, that the list finds it by.
    add column search_words tsvector not null default '';
update files set content_version = 1 where state = 'READY';
update files set search_words = array_to_tsvector(array_remove(regexp_split_to_array(lower(name), '[^[:alnum:]]+'), ''));
create index files_words on files using gin (search_words) where state <> 'DELETED';

-- Which content an entitlement gives; none while it waits.
alter table entitlements add column content_version int;
update entitlements set content_version = 1 where granted_at is not null;

-- All downloads ever counted: a reset begins the limit anew, not the statistics.
alter table entitlements add column total_downloads bigint not null default 0 check (total_downloads >= 0);
update entitlements set total_downloads = used_downloads where used_downloads > 0;
