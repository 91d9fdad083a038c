-- Payments and issued documents as a chain: each entry holds the hash of the one before. The database itself notes what has to
-- be in it, in the transaction of the payment or document, so that no command can leave anything out and none waits for another;
-- a follower then numbers and chains what was committed.
create table accounting_facts (
    id bigint generated always as identity primary key,
    content text not null
);

create table accounting_entries (
    sequence bigint primary key,
    booked_on date not null,
    content text not null,
    previous_hash text not null,
    hash text not null,
    kind text not null generated always as (content::jsonb ->> 'kind') stored,
    currency text generated always as (content::jsonb ->> 'currency') stored,
    amount_minor bigint generated always as ((content::jsonb ->> 'amountMinor')::bigint) stored,
    -- Of a closing: DAY, MONTH or YEAR.
    period text generated always as (content::jsonb ->> 'period') stored
);
create index accounting_entries_booked on accounting_entries (booked_on, sequence);
create index accounting_entries_closings on accounting_entries (period, sequence) where kind = 'CLOSING';
create index accounting_entries_all_closings on accounting_entries (sequence) where kind = 'CLOSING';

-- The end of the chain, and a day of each period in which something was booked that is not closed; one row.
create table accounting_chain (
    id smallint primary key default 1 check (id = 1),
    sequence bigint not null default 0,
    hash text not null default repeat('0', 64),
    open_day date,
    open_month date,
    open_year date
) with (fillfactor = 50);
insert into accounting_chain default values;

create function refuse_entry_change() returns trigger language plpgsql as $$
begin
    raise exception 'An entry of the accounting chain is neither changed nor deleted.';
end $$;
create trigger accounting_entries_unchanged before update or delete on accounting_entries
    for each row execute function refuse_entry_change();
create trigger accounting_entries_not_emptied before truncate on accounting_entries
    for each statement execute function refuse_entry_change();

create function accounting_time(at timestamptz) returns text language sql immutable as $$
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

create function accounting_payment(p payments, what text, minor bigint, at timestamptz) returns text language sql as $$
    select json_build_object('kind', what, 'id', p.id, 'orderId', p.order_id, 'currency', p.currency, 'amountMinor', minor,
                             'method', p.method, 'provider', p.provider, 'reference', p.reference,
                             'at', accounting_time(at))::text
$$;

create function accounting_refund(r refunds, what text, minor bigint, at timestamptz) returns text language sql as $$
    select json_build_object('kind', what, 'id', r.id, 'orderId', r.order_id, 'currency', r.currency, 'amountMinor', minor,
                             'settlement', r.settlement, 'at', accounting_time(at))::text
$$;

create function accounting_digest(content text) returns text language sql immutable as $$
    select encode(sha256(convert_to(content, 'UTF8')), 'hex')
$$;

create function accounting_invoice(i invoices) returns text language sql as $$
    select json_build_object('kind', case i.kind when 'CANCELLATION' then 'INVOICE_CANCELLATION' else 'INVOICE' end,
                             'id', i.id, 'orderId', i.order_id, 'number', i.number, 'currency', i.currency,
                             'netMinor', i.net_minor, 'taxMinor', i.tax_minor, 'amountMinor', i.total_minor,
                             'cancels', i.cancels_id, 'contentSha256', accounting_digest(i.content),
                             'at', accounting_time(i.issued_at))::text
$$;

create function accounting_credit_note(n credit_notes) returns text language sql as $$
    select json_build_object('kind', 'CREDIT_NOTE', 'id', n.id, 'orderId', n.order_id, 'number', n.number,
                             'currency', n.currency, 'netMinor', -n.net_minor, 'taxMinor', -n.tax_minor,
                             'amountMinor', -n.total_minor, 'invoiceId', n.invoice_id, 'refundId', n.refund_id,
                             'contentSha256', accounting_digest(n.content), 'at', accounting_time(n.issued_at))::text
$$;

create function note_payment_fact() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into accounting_facts (content)
        values (accounting_payment(new, 'PAYMENT', new.amount_minor, new.received_at));
    else
        insert into accounting_facts (content)
        values (accounting_payment(new, 'PAYMENT_REVERSED', -new.amount_minor, new.reversed_at));
    end if;
    return null;
end $$;
create trigger payments_note_fact after insert on payments
    for each row when (new.amount_minor > 0) execute function note_payment_fact();
create trigger payments_note_reversal after update on payments
    for each row when (old.reversed_at is null and new.reversed_at is not null and new.amount_minor > 0)
    execute function note_payment_fact();

-- Money that a provider sends counts when it is gone, and again when it came back after all.
create function note_refund_fact() returns trigger language plpgsql as $$
begin
    if new.state = 'SUCCEEDED' then
        insert into accounting_facts (content)
        values (accounting_refund(new, 'REFUND', -new.amount_minor,
                                  case tg_op when 'INSERT' then new.issued_at else clock_timestamp() end));
    else
        insert into accounting_facts (content)
        values (accounting_refund(new, 'REFUND_FAILED', new.amount_minor, clock_timestamp()));
    end if;
    return null;
end $$;
create trigger refunds_note_fact after insert on refunds
    for each row when (new.amount_minor > 0 and new.state = 'SUCCEEDED') execute function note_refund_fact();
create trigger refunds_note_outcome after update on refunds
    for each row when (new.amount_minor > 0 and (new.state = 'SUCCEEDED') <> (old.state = 'SUCCEEDED'))
    execute function note_refund_fact();

create function note_invoice_fact() returns trigger language plpgsql as $$
begin
    insert into accounting_facts (content) values (accounting_invoice(new));
    return null;
end $$;
create trigger invoices_note_fact after insert on invoices for each row execute function note_invoice_fact();

create function note_credit_note_fact() returns trigger language plpgsql as $$
begin
    insert into accounting_facts (content) values (accounting_credit_note(new));
    return null;
end $$;
create trigger credit_notes_note_fact after insert on credit_notes for each row execute function note_credit_note_fact();

-- What was there before the chain, oldest first.
insert into accounting_facts (content)
select content from (
    select p.received_at as at, accounting_payment(p, 'PAYMENT', p.amount_minor, p.received_at) as content
      from payments p where p.amount_minor > 0
    union all
    select p.reversed_at, accounting_payment(p, 'PAYMENT_REVERSED', -p.amount_minor, p.reversed_at)
      from payments p where p.amount_minor > 0 and p.reversed_at is not null
    union all
    select r.issued_at, accounting_refund(r, 'REFUND', -r.amount_minor, r.issued_at)
      from refunds r where r.amount_minor > 0 and r.state = 'SUCCEEDED'
    union all
    select i.issued_at, accounting_invoice(i) from invoices i
    union all
    select n.issued_at, accounting_credit_note(n) from credit_notes n) before
 order by at;
