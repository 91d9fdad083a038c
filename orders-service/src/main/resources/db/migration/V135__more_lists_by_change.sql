-- Programs catch up with what changed since they last asked, also in the lists that could not say it yet. Where several
-- statements write a row, the row itself notes when what is shown of it changed.
create function note_change() returns trigger language plpgsql as $$
begin
    new.updated_at = store_time();
    return new;
end $$;

-- Nothing was written down of when these changed, so that all of them have changed now.
alter table shipping_methods add column updated_at timestamptz not null default store_time();
create index shipping_methods_updated on shipping_methods (updated_at, id) where deleted_at is null;
alter table tax_rates add column updated_at timestamptz not null default store_time();
create index tax_rates_updated on tax_rates (updated_at, id) where deleted_at is null;
alter table order_statuses add column updated_at timestamptz not null default store_time();
create index order_statuses_updated on order_statuses (updated_at, id) where deleted_at is null;

-- Until now the last change is the last time that was written down; rewriting the column fires no trigger.
alter table credit_notes add column updated_at timestamptz;
alter table credit_notes alter column updated_at type timestamptz using greatest(issued_at, sent_at);
alter table credit_notes alter column updated_at set default store_time(), alter column updated_at set not null;
create index credit_notes_updated on credit_notes (updated_at, id);
create trigger credit_notes_note_change before update on credit_notes for each row
    when (old.sent_at is distinct from new.sent_at) execute function note_change();

alter table order_exports add column updated_at timestamptz;
alter table order_exports alter column updated_at type timestamptz using greatest(created_at, finished_at);
alter table order_exports alter column updated_at set default store_time(), alter column updated_at set not null;
create index order_exports_updated on order_exports (subject, updated_at, id);
create trigger order_exports_note_change before update on order_exports for each row
    when ((old.state, old.order_count, old.exported_count, old.byte_size, old.as_of, old.failure, old.finished_at, old.expires_at)
          is distinct from
          (new.state, new.order_count, new.exported_count, new.byte_size, new.as_of, new.failure, new.finished_at, new.expires_at))
    execute function note_change();

alter table order_imports add column updated_at timestamptz;
alter table order_imports alter column updated_at type timestamptz using greatest(created_at, started_at, finished_at);
alter table order_imports alter column updated_at set default store_time(), alter column updated_at set not null;
create index order_imports_updated on order_imports (updated_at, id);
create trigger order_imports_note_change before update on order_imports for each row
    when ((old.state, old.byte_size, old.row_count, old.order_count, old.failure, old.started_at, old.finished_at, old.is_purged)
          is distinct from
          (new.state, new.byte_size, new.row_count, new.order_count, new.failure, new.started_at, new.finished_at, new.is_purged))
    execute function note_change();

alter table withdrawal_statements add column updated_at timestamptz;
alter table withdrawal_statements alter column updated_at type timestamptz using greatest(received_at, handled_at);
alter table withdrawal_statements alter column updated_at set default store_time(), alter column updated_at set not null;
create index withdrawal_statements_updated on withdrawal_statements (updated_at, id)
    where withdrawal_id is null and handled_at is not null;
create trigger withdrawal_statements_note_change before update on withdrawal_statements for each row
    execute function note_change();

alter table order_messages add column updated_at timestamptz;
alter table order_messages alter column updated_at type timestamptz using created_at;
alter table order_messages alter column updated_at set default store_time(), alter column updated_at set not null;
create index order_messages_updated on order_messages (updated_at, id);

-- These are large: a constant stands in the rows of before and is read as the time at which they were made.
alter table payment_sessions add column updated_at timestamptz not null default '-infinity';
create trigger payment_sessions_note_change before update on payment_sessions for each row
    when (old.version is distinct from new.version) execute function note_change();

alter table mails add column updated_at timestamptz not null default '-infinity';
create trigger mails_note_change before update on mails for each row
    when ((old.recipient, old.subject, old.is_open, old.last_error, old.sent_at, old.html_body = '')
          is distinct from
          (new.recipient, new.subject, new.is_open, new.last_error, new.sent_at, new.html_body = ''))
    execute function note_change();

-- A message shows how its mail went.
create function note_message_mailed() returns trigger language plpgsql as $$
begin
    update order_messages set updated_at = store_time()
     where order_id = new.subject_id and id::text = split_part(new.dedupe_key, ':', 3);
    return null;
end $$;
create trigger mails_note_message_mailed after update on mails for each row
    when (new.purpose = 'order-message' and 
          (old.state = 'SENT', old.state in ('FAILED', 'UNKNOWN'))
          is distinct from (new.state = 'SENT', new.state in ('FAILED', 'UNKNOWN')))
    execute function note_message_mailed();

-- The rows of one import are purged 30 days after its end; until then those of before count as decided now.
do $$
begin
    execute format('alter table order_import_results add column updated_at timestamptz not null default %L', store_time());
end $$;
alter table order_import_results alter column updated_at set default store_time();
create index order_import_results_updated on order_import_results (import_id, updated_at, position);
create trigger order_import_results_note_change before update on order_import_results for each row
    when (old.detail is distinct from new.detail) execute function note_change();

-- What never changes is found by the time at which it was made.
create index customer_erasures_erased on customer_erasures (erased_at, id);
