-- Of which order a row of the ledger is whose cause does not say it: that of an EDIT is the edit, that of an OVERSELL the order or an
-- edit of it. Of rows before, orders that sold something of what there was as well are known; edits are not, and lead nowhere as before.
create table movement_orders (
    cause_id text primary key,
    order_id uuid not null
);
insert into movement_orders (cause_id, order_id)
select distinct o.cause_id, cast(o.cause_id as uuid)
  from stock_movements o
 where o.reason = 'OVERSELL' and exists (select from stock_movements s where s.cause_id = o.cause_id and s.reason = 'SALE');
