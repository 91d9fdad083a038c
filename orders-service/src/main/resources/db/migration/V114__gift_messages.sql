-- What the customer wants to be written to the one who gets the parcel.
alter table orders add column gift_message text not null default '';
alter table orders alter column gift_message set statistics 0;
