-- Their reminders, due an hour ago.
insert into recovery_owners (id, email)
select ('0bad0000-0000-7000-8005-' || lpad(to_hex(n), 12, '0'))::uuid, 'bench-left-' || n || '@example.invalid'
  from generate_series(1, {to}) n;
insert into recovery_carts (cart_id, version, owner_id, recipient, locale, items, total_minor, currency, abandoned_at, state, campaign_id)
select ('0bad0000-0000-7000-8004-' || lpad(to_hex(n), 12, '0'))::uuid, 1, ('0bad0000-0000-7000-8005-' || lpad(to_hex(n), 12, '0'))::uuid,
       'bench-left-' || n || '@example.invalid', 'en',
       '[{"sku":"BENCH","name":"Bench product","quantity":2,"unitPrice":{"amount":"12.50","currency":"EUR"},"total":{"amount":"25.00","currency":"EUR"}}]',
       2500, 'EUR', now() - interval '3 hours', 'ABANDONED', '00000000-0000-7000-8000-000000000001'
  from generate_series(1, {to}) n;
insert into recovery_sends (id, cart_id, owner_id, campaign_id, abandoned_at, step, state, due_at)
select ('0bad0000-0000-7000-8006-' || lpad(to_hex(n), 12, '0'))::uuid, ('0bad0000-0000-7000-8004-' || lpad(to_hex(n), 12, '0'))::uuid,
       ('0bad0000-0000-7000-8005-' || lpad(to_hex(n), 12, '0'))::uuid, '00000000-0000-7000-8000-000000000001',
       now() - interval '3 hours', 1, 'SCHEDULED', now() - interval '1 hour'
  from generate_series(1, {to}) n;
analyze recovery_owners, recovery_carts, recovery_sends;
