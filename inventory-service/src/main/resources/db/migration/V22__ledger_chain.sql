-- Every row of the ledger says what the row of its SKU before it said, so that nobody changes one without a trace.
create function movement_hash(before bytea, m stock_movements) returns bytea language sql stable
return sha256(coalesce(before, ''::bytea) || convert_to(
    row(m.sku, m.seq, m.delta, m.reason, m.cause_id, m.note, m.actor, m.level_after, extract(epoch from m.at))::text, 'UTF8'));

alter table stock_movements add column hash bytea;

-- Rows of a SKU are written under the lock of its item, so that the one before is there, also within one statement.
create function chain_movement() returns trigger language plpgsql as $$
begin
    new.hash := movement_hash(
        (select hash from stock_movements where sku = new.sku order by seq desc limit 1), new);
    return new;
end $$;

alter table stock_movements disable trigger stock_movements_append_only;
do $$
declare
    one stock_movements;
    last_sku text;
    last_hash bytea;
begin
    for one in select * from stock_movements order by sku, seq loop
        last_hash := movement_hash(case when one.sku = last_sku then last_hash end, one);
        last_sku := one.sku;
        update stock_movements set hash = last_hash where sku = one.sku and seq = one.seq;
    end loop;
end $$;
alter table stock_movements enable trigger stock_movements_append_only;
alter table stock_movements alter column hash set not null, alter column hash set statistics 0;

create trigger stock_movements_chain before insert on stock_movements for each row execute function chain_movement();
