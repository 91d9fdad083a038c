-- Claiming and settling a mail changes no column of an index but is_open once, and finds room for the changed row on its page:
-- a mail costs a third of the journal. It is open until it is sent, failed or given up.
drop index mails_due;
drop index mails_subject;
alter table mails set (fillfactor = 50);
alter table mails add is_open boolean not null default true, add claimed_until timestamptz;
update mails set is_open = state in ('READY', 'SENDING'), claimed_until = next_attempt_at;
create index mails_open on mails (next_attempt_at) where is_open;

-- A domain keeps its check ready for the whole session; the check of a table is parsed again by every statement.
alter table mails drop constraint mails_kind_check, drop constraint mails_state_check;
create domain mail_kind as text check (value in ('TRANSACTIONAL', 'MARKETING'));
create domain mail_state as text check (value in ('READY', 'SENDING', 'SENT', 'UNKNOWN', 'FAILED'));
alter table mails alter kind type mail_kind, alter state type mail_state;
