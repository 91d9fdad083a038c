-- The ledger of all SKUs, newest first.
create index stock_movements_newest on stock_movements (seq);
