-- Which mail of the campaign brought the order back; 0 for a mail by hand.
alter table orders add column recovered_by_step int;
