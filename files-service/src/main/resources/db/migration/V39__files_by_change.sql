-- Programs catch up with what changed since they last asked.
create index files_updated on files (updated_at, guid) where state <> 'DELETED';
