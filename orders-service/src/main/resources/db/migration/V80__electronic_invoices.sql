-- A business among the customers; its invoices name the number.
alter table orders add column customer_vat_number text;

-- A document is a file in several formats, each written once.
alter table document_files add column format text not null default 'PDF';
alter table document_files alter column format drop default;
alter table document_files drop constraint document_files_pkey;
alter table document_files add primary key (document_id, format);

-- A line's share of the discount, before tax; null for lines from before, whose invoices share it in proportion.
alter table order_lines add column discount_minor bigint;
