delete from recovery_sends where id between '0bae0000-0000-7000-8003-000000000000' and '0bae0000-0000-7000-8003-ffffffffffff';
delete from recovery_carts where cart_id between '0bad0000-0000-7000-8002-000000000000' and '0bad0000-0000-7000-8002-ffffffffffff';
delete from recovery_owners where id between '0bad0000-0000-7000-8001-000000000000' and '0bad0000-0000-7000-8001-ffffffffffff';
