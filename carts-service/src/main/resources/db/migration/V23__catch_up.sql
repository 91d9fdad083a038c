-- Programs catch up with what changed since they last asked. Without a rewrite: codes from before count as changed now; a program of
-- the version before writes no time of change.
alter table discount_codes add column updated_at timestamptz not null default now();
create index discount_codes_updated on discount_codes (discount_id, updated_at, code_key);
