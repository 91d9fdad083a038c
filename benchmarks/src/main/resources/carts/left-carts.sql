-- Carts that were left three hours ago.
insert into carts (id, version, status, currency, email, content, created_at, last_activity_at)
select ('0bad0000-0000-7000-8004-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 'ABANDONED', 'EUR', 'bench-left-' || n || '@example.invalid', '{}',
       now() - interval '4 hours', now() - interval '3 hours'
  from generate_series(1, {to}) n;
