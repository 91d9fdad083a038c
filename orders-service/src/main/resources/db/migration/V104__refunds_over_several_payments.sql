-- A refund goes back over one payment or several: each part has its own way and state, and the refund's follows from them.
alter table refunds disable trigger refunds_note_change;
alter table refunds disable trigger refunds_note_outcome;
alter table refunds
    drop constraint refunds_settlement_check,
    add constraint refunds_settlement_check check (settlement in ('MANUAL', 'PROVIDER', 'MIXED')),
    drop constraint refunds_state_check,
    add constraint refunds_state_check check (state in ('PENDING', 'SUCCEEDED', 'PARTIALLY_SUCCEEDED', 'FAILED', 'UNKNOWN')),
    -- The part of amount_minor that did not go and is refundable again.
    add column failed_minor bigint not null default 0;
update refunds set failed_minor = amount_minor where state = 'FAILED';
alter table refunds add constraint refunds_failed_minor_check check (failed_minor between 0 and amount_minor);
alter table refunds enable trigger refunds_note_change;
alter table refunds enable trigger refunds_note_outcome;

-- The id of the first part is the refund's.
alter table refund_transfers
    add column id uuid,
    add column position int not null default 0,
    add column settlement text not null default 'PROVIDER' check (settlement in ('MANUAL', 'PROVIDER')),
    add column state text,
    add column shipping_minor bigint not null default 0;
update refund_transfers t
   set id = t.refund_id, state = r.state, settlement = r.settlement, shipping_minor = r.shipping_minor
  from refunds r
 where r.id = t.refund_id;
alter table refund_transfers
    alter column id set not null,
    alter column position drop default,
    alter column settlement drop default,
    alter column state set not null,
    add check (state in ('PENDING', 'SUCCEEDED', 'FAILED', 'UNKNOWN')),
    alter column shipping_minor drop default,
    drop constraint refund_transfers_pkey,
    add primary key (id),
    -- What the merchant sends may be of no payment that is known here.
    alter column payment_id drop not null,
    alter column provider drop not null,
    alter column payment_reference drop not null,
    add check (settlement = 'MANUAL' or (payment_id is not null and provider is not null and payment_reference is not null));
create unique index refund_transfers_refund on refund_transfers (refund_id, position);

-- What of a refund has gone is in the accounting chain, and again what came back after all.
create function refund_gone(state text, amount bigint, failed bigint) returns bigint language sql immutable as $$
    select case when state in ('SUCCEEDED', 'PARTIALLY_SUCCEEDED') then amount - failed else 0 end
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
        values (accounting_refund(new, 'REFUND', -gone, case tg_op when 'INSERT' then new.issued_at else clock_timestamp() end));
    elsif gone < 0 then
        insert into accounting_facts (content)
        values (accounting_refund(new, 'REFUND_FAILED', -gone, clock_timestamp()));
    end if;
    return null;
end $$;
drop trigger refunds_note_outcome on refunds;
create trigger refunds_note_outcome after update on refunds
    for each row when (new.amount_minor > 0 and (new.state, new.failed_minor) is distinct from (old.state, old.failed_minor))
    execute function note_refund_fact();
