-- Programs catch up with what changed since they last asked. Without a rewrite: mails from before count as changed now; a program
-- of the version before writes no time of change. The mails of a cart are few, so that they need no index.
alter table recovery_sends add column updated_at timestamptz not null default now();
create index email_consents_recorded on email_consents (recorded_at, id);
