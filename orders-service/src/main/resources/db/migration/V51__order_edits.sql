-- An edit can make an order cost less than was paid for it; what is too much is given back by a refund.
alter table orders
    drop constraint orders_not_overpaid,
    add constraint orders_not_overpaid check (paid_minor >= 0),
    add column edit_count int not null default 0;

-- A line that an edit adds is noted like every change of an order; those an order is placed with are not.
alter table order_lines add column edit_id uuid;
create trigger order_lines_note_addition after insert on order_lines for each row when (new.edit_id is not null)
    execute function note_row_addition();
