-- How far the test clock of this installation is ahead of the machine; empty where it was never moved.
create table test_clock (
    id smallint primary key default 1 check (id = 1),
    lead_micros bigint not null check (lead_micros >= 0)
);

-- What happens to a refund after it was issued happens at the time in which the store lives.
create function store_time() returns timestamptz language sql volatile as $$
    select clock_timestamp() + coalesce((select max(lead_micros) from test_clock), 0) * interval '1 microsecond'
$$;

create or replace function note_refund_fact() returns trigger language plpgsql as $$
declare
    gone bigint := refund_gone(new.state, new.amount_minor, new.failed_minor);
begin
    if is_imported_money() then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        gone := gone - refund_gone(old.state, old.amount_minor, old.failed_minor);
    end if;
    if gone > 0 then
        insert into accounting_facts (content)
        values (accounting_refund(new, 'REFUND', -gone, case tg_op when 'INSERT' then new.issued_at else store_time() end));
    elsif gone < 0 then
        insert into accounting_facts (content)
        values (accounting_refund(new, 'REFUND_FAILED', -gone, store_time()));
    end if;
    return null;
end $$;
