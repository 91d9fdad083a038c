-- Numbers come from a sequence, so that orders placed at once do not wait for each other; gaps are allowed.
create sequence order_numbers maxvalue 999999999999;
select setval('order_numbers', next_number, false) from order_numbering;
alter table order_numbering drop column next_number;

-- Who takes numbers holds this lock shared, who raises the next number holds it alone: setval knows no transactions.
-- The settings are read after the number, so that they are those the number belongs to.
create function take_order_number(out number bigint, out text text) language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared('order_numbers'::regclass::bigint);
    number := nextval('order_numbers');
    select prefix || take_order_number.number || suffix into text from order_numbering;
end $$;
