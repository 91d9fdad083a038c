-- Carts whose shoppers are looked after in a hundred years.
insert into carts (id, version, status, currency, email, content, created_at, last_activity_at, idle_since)
select ('0bad0000-0000-7000-8002-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 'ACTIVE', 'EUR', 'bench-waiting-' || n || '@example.invalid', '{}',
       now(), now(), now() + interval '100 years'
  from generate_series({from}, {to}) n;
analyze carts;
