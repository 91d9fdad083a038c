-- Programs catch up with what changed since they last asked, list by list. A quote knew when it changed.
create index quotes_updated on quotes (changed_at, id);

-- Until now the last change is the last time that was written down; rewriting the column fires no trigger, so nothing counts as
-- changed by this.
alter table returns add column updated_at timestamptz;
alter table returns alter column updated_at type timestamptz
    using greatest(created_at, approved_at, refused_at, received_at, closed_at);
alter table returns alter column updated_at set default store_time(), alter column updated_at set not null;
create index returns_updated on returns (updated_at, id);

alter table withdrawals add column updated_at timestamptz;
alter table withdrawals alter column updated_at type timestamptz using greatest(received_at, decided_at);
alter table withdrawals alter column updated_at set default store_time(), alter column updated_at set not null;
create index withdrawals_updated on withdrawals (updated_at, id);

alter table order_tasks add column updated_at timestamptz;
alter table order_tasks alter column updated_at type timestamptz using greatest(created_at, done_at);
alter table order_tasks alter column updated_at set default store_time(), alter column updated_at set not null;
create index order_tasks_updated on order_tasks (is_done, updated_at, id);

alter table invoices add column updated_at timestamptz;
alter table invoices alter column updated_at type timestamptz using greatest(issued_at, sent_at, cancelled_at);
alter table invoices alter column updated_at set default store_time(), alter column updated_at set not null;
create index invoices_updated on invoices (updated_at, id);

-- An invoice is PAID once its order is, by whatever way the money came.
create function note_invoice_paid() returns trigger language plpgsql as $$
begin
    update invoices set updated_at = store_time()
     where order_id = new.id and kind = 'INVOICE' and cancelled_at is null;
    return null;
end $$;
create trigger orders_note_invoice_paid after update of payment_status on orders for each row
    when ((new.payment_status in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED'))
          is distinct from (old.payment_status in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')))
    execute function note_invoice_paid();
