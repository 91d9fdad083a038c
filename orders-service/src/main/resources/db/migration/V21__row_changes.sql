-- What each change has done to the rows of an order, noted by the database itself so that no command can leave it out: the
-- columns that changed, as they were and as they became. Undone from the newest back they give the order as it stood.
-- Changes made before this table was there are not in it: an order is then as it was at its first change after.
create table order_row_changes (
    order_id uuid not null,
    id bigint generated always as identity,
    -- Ties it to the history entries of the same transaction.
    xid xid8 not null default pg_current_xact_id(),
    source text not null,
    row_id uuid not null,
    -- The columns that changed; null for a row that was added, the whole row for one that was deleted.
    before jsonb,
    -- The same columns after it; null for a row that was added or deleted.
    after jsonb,
    primary key (order_id, id)
);
alter table order_row_changes alter column before set statistics 0, alter column after set statistics 0;

create function note_row_addition() returns trigger language plpgsql as $$
begin
    insert into order_row_changes (order_id, source, row_id) values (new.order_id, tg_table_name, new.id);
    return null;
end $$;

create function note_row_change() returns trigger language plpgsql as $$
declare
    was jsonb := to_jsonb(old);
    becomes jsonb;
    changed_before jsonb := was;
    changed_after jsonb;
begin
    if tg_op = 'UPDATE' then
        becomes := to_jsonb(new);
        select jsonb_object_agg(key, value), jsonb_object_agg(key, becomes -> key) into changed_before, changed_after
          from jsonb_each(was - 'search_words') where value <> becomes -> key;
    end if;
    insert into order_row_changes (order_id, source, row_id, before, after)
    values (coalesce(was ->> 'order_id', was ->> 'id')::uuid, tg_table_name, old.id, changed_before, changed_after);
    return null;
end $$;

-- What is in a parcel is found by the parcel.
create function note_parcel_line() returns trigger language plpgsql as $$
begin
    insert into order_row_changes (order_id, source, row_id, before, after)
    select s.order_id, tg_table_name, coalesce(new.id, old.id), case when tg_op <> 'INSERT' then to_jsonb(old) end,
           case when tg_op = 'UPDATE' then to_jsonb(new) end
      from shipments s where s.id = coalesce(new.shipment_id, old.shipment_id);
    return null;
end $$;

create trigger orders_note_change after update on orders for each row execute function note_row_change();
create trigger order_lines_note_change after update or delete on order_lines for each row execute function note_row_change();
create trigger payments_note_addition after insert on payments for each row execute function note_row_addition();
create trigger payments_note_change after update or delete on payments for each row execute function note_row_change();
create trigger refunds_note_addition after insert on refunds for each row execute function note_row_addition();
create trigger refunds_note_change after update or delete on refunds for each row execute function note_row_change();
create trigger shipments_note_addition after insert on shipments for each row execute function note_row_addition();
create trigger shipments_note_change after update or delete on shipments for each row execute function note_row_change();
create trigger shipment_lines_note_change after insert or update or delete on shipment_lines
    for each row execute function note_parcel_line();

-- Who did it: a key, a program of the suite, a rule or the customer; and why, where a reason was given.
alter table order_history
    add column actor_type text not null default 'KEY',
    add column reason text,
    add column xid xid8 default pg_current_xact_id();
update order_history set xid = null, reason = nullif(details ->> 'reason', ''),
       actor_type = case when type = 'ORDER_PLACED' then 'CUSTOMER' when actor like '%-service' then 'PROGRAM' else 'KEY' end;
