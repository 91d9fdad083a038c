delete from recovery_sends where id between '0bad0000-0000-7000-8006-000000000000' and '0bad0000-0000-7000-8006-ffffffffffff';
delete from recovery_carts where cart_id between '0bad0000-0000-7000-8004-000000000000' and '0bad0000-0000-7000-8004-ffffffffffff';
delete from recovery_owners where id between '0bad0000-0000-7000-8005-000000000000' and '0bad0000-0000-7000-8005-ffffffffffff';
