delete from carts where id between '0bad0000-0000-7000-8004-000000000000' and '0bad0000-0000-7000-8004-ffffffffffff';
