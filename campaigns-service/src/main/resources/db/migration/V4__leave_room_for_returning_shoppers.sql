-- A shopper who orders again gets a new row version: on the same page, it needs no entry in any index.
alter table recovery_owners set (fillfactor = 85);
