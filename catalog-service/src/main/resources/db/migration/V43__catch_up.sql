-- Programs catch up with what changed since they last asked; a program of the version before writes no time of change.
create index product_imports_updated on product_imports (updated_at, id);
create index product_fetches_updated on product_fetches ((coalesce(finished_at, started_at)), id);
alter table fetch_schedules add column updated_at timestamptz not null default now();
create index fetch_schedules_updated on fetch_schedules (updated_at, id);
-- Without a rewrite: results from before count as written now. Those of one import are found by its id.
alter table product_import_results add column created_at timestamptz not null default now();
