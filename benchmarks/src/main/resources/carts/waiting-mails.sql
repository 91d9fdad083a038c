-- Carts with a mail that is due in a hundred years, of the built-in campaign.
insert into recovery_owners (id, email)
select ('0bad0000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid, 'bench-waiting-' || n || '@example.invalid'
  from generate_series({from}, {to}) n;
insert into recovery_carts (cart_id, version, owner_id, recipient, locale, items, total_minor, currency, abandoned_at, state, campaign_id)
select ('0bad0000-0000-7000-8002-' || lpad(to_hex(n), 12, '0'))::uuid, 1, ('0bad0000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid,
       'bench-waiting-' || n || '@example.invalid', 'en', '[]', 2500, 'EUR', now(), 'ABANDONED', '00000000-0000-7000-8000-000000000001'
  from generate_series({from}, {to}) n;
insert into recovery_sends (id, cart_id, owner_id, campaign_id, abandoned_at, step, state, due_at)
select ('0bae0000-0000-7000-8003-' || lpad(to_hex(n), 12, '0'))::uuid, ('0bad0000-0000-7000-8002-' || lpad(to_hex(n), 12, '0'))::uuid,
       ('0bad0000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid, '00000000-0000-7000-8000-000000000001', now(), 1, 'SCHEDULED',
       now() + interval '100 years'
  from generate_series({from}, {to}) n;
analyze recovery_owners, recovery_carts, recovery_sends;
