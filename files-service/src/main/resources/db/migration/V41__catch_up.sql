-- Programs catch up with what changed since they last asked; a program of the version before writes no time of change. A file has
-- few contents, which need no index.
alter table file_contents add column updated_at timestamptz not null default now();
update file_contents c
   set updated_at = greatest(c.created_at, c.removed_at, c.checked_at,
                             (select max(n.created_at) from file_contents n where n.file_guid = c.file_guid));
create index licence_keys_updated on licence_keys (file_guid, (coalesce(handed_out_at, added_at)), id);
create index images_created on images (created_at, id);
