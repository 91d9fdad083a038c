-- What an export is about: orders, or one of the lists beside them, whose rows order_count and exported_count count then.
alter table order_exports add subject text not null default 'ORDERS' check (subject in ('ORDERS', 'CUSTOMERS', 'INVOICES'));
create index order_exports_of_subject on order_exports (subject, id);
