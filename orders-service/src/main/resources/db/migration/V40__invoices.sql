-- When invoices are issued, by whom and under which numbers; one row.
create table invoicing_settings (
    id smallint primary key default 1 check (id = 1),
    version bigint not null default 1,
    mode text not null default 'ON_ORDER' check (mode in ('ON_ORDER', 'ON_PAYMENT', 'MANUAL')),
    seller jsonb,
    invoice_prefix text not null default 'INV-',
    credit_note_prefix text not null default 'CN-',
    payment_term_days int not null default 0,
    credit_note_on_refund boolean not null default false,
    email_customer boolean not null default true,
    -- Orders from before are not invoiced by themselves; null while nothing is.
    automatic_since timestamptz,
    -- How far the orders were looked through for those that are due.
    seen_at timestamptz
) with (fillfactor = 50);
insert into invoicing_settings default values;

-- The last number of each series. The row is locked until the transaction that takes a number ends, so a number that was
-- not used is taken by the next: no gaps, and none out of the order of time.
create table document_series (
    kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
    year int not null,
    last_number bigint not null,
    last_issued_at timestamptz not null,
    primary key (kind, year)
) with (fillfactor = 50);

-- The prefix is read after the row is locked: whoever changes it has locked the table and found it empty.
create function take_document_number(series text, for_year int, moment timestamptz,
                                     out number bigint, out text text, out issued_at timestamptz) language plpgsql as $$
begin
    insert into document_series as s (kind, year, last_number, last_issued_at) values (series, for_year, 1, moment)
        on conflict (kind, year) do update
           set last_number = s.last_number + 1, last_issued_at = greatest(s.last_issued_at, excluded.last_issued_at)
        returning s.last_number, s.last_issued_at into number, issued_at;
    select case series when 'INVOICE' then invoice_prefix else credit_note_prefix end || for_year || '-'
           || lpad(number::text, greatest(5, length(number::text)), '0')
      into text from invoicing_settings;
end $$;

-- Invoices and the cancellation invoices that undo them, one series.
create table invoices (
    id uuid primary key,
    version bigint not null default 1,
    kind text not null check (kind in ('INVOICE', 'CANCELLATION')),
    number text not null constraint invoices_number_taken unique,
    series_year int not null,
    series_number bigint not null,
    order_id uuid not null references orders (id),
    currency char(3) not null,
    net_minor bigint not null,
    tax_minor bigint not null,
    total_minor bigint not null check (total_minor = net_minor + tax_minor),
    -- All that the document says, as it was when it was issued.
    content text not null,
    cancels_id uuid references invoices (id),
    issued_by text not null,
    issued_at timestamptz not null,
    sent_at timestamptz,
    delivery_term text not null default '',
    cancelled_at timestamptz,
    cancelled_by_id uuid,
    -- What credit notes and the cancellation have taken off it.
    credited_minor bigint not null default 0,
    unique (series_year, series_number),
    constraint invoices_not_overcredited check (kind = 'CANCELLATION' or credited_minor between 0 and total_minor)
);
create index invoices_issued on invoices (issued_at, id);
create index invoices_order on invoices (order_id, id);
create unique index invoices_one_live on invoices (order_id) where kind = 'INVOICE' and cancelled_at is null;
create unique index invoices_cancelled_once on invoices (cancels_id) where cancels_id is not null;

-- The last line of defence: what was issued is neither changed nor deleted, by whatever program.
create function refuse_document_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'An issued document is never deleted.';
    end if;
    if (new.id, new.number, new.order_id, new.currency, new.net_minor, new.tax_minor, new.total_minor, new.issued_at)
       is distinct from
       (old.id, old.number, old.order_id, old.currency, old.net_minor, old.tax_minor, old.total_minor, old.issued_at)
       or new.content is distinct from old.content then
        raise exception 'An issued document is never changed.';
    end if;
    return new;
end $$;
create trigger invoices_unchanged before update or delete on invoices
    for each row execute function refuse_document_change();
