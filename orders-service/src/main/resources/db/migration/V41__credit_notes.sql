-- Credit notes, a series of their own; together never more than the invoice, see invoices_not_overcredited.
create table credit_notes (
    id uuid primary key,
    number text not null constraint credit_notes_number_taken unique,
    series_year int not null,
    series_number bigint not null,
    invoice_id uuid not null references invoices (id),
    order_id uuid not null references orders (id),
    refund_id uuid references refunds (id),
    currency char(3) not null,
    net_minor bigint not null,
    tax_minor bigint not null,
    total_minor bigint not null check (total_minor = net_minor + tax_minor and total_minor > 0),
    content text not null,
    reason text not null,
    issued_by text not null,
    issued_at timestamptz not null,
    sent_at timestamptz,
    unique (series_year, series_number)
);
create index credit_notes_issued on credit_notes (issued_at, id);
create index credit_notes_invoice on credit_notes (invoice_id, id);
create index credit_notes_order on credit_notes (order_id, id);
create trigger credit_notes_unchanged before update or delete on credit_notes
    for each row execute function refuse_document_change();
