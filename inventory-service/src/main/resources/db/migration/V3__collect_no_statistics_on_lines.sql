-- A reservation is found by its order and read whole: statistics on the elements of its arrays only cost the server's time.
alter table reservations
    alter column skus set statistics 0,
    alter column quantities set statistics 0,
    alter column taken set statistics 0,
    alter column returned set statistics 0;
alter table stock_movements alter column note set statistics 0, alter column actor set statistics 0;
