-- What an import brings along was booked by whoever took it: the import says so in its transaction.
create function is_imported_money() returns boolean language sql stable as $$
    select coalesce(current_setting('comptoir.importing', true), '') = 'on'
$$;

create or replace function note_payment_fact() returns trigger language plpgsql as $$
begin
    if is_imported_money() then
        return null;
    end if;
    if tg_op = 'INSERT' then
        insert into accounting_facts (content)
        values (accounting_payment(new, 'PAYMENT', new.amount_minor, new.received_at));
    else
        insert into accounting_facts (content)
        values (accounting_payment(new, 'PAYMENT_REVERSED', -new.amount_minor, new.reversed_at));
    end if;
    return null;
end $$;

create or replace function note_refund_fact() returns trigger language plpgsql as $$
begin
    if is_imported_money() then
        return null;
    end if;
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
