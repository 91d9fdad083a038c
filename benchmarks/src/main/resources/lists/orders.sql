-- A portion of the orders of two years, as a store of that age has them: 30,000 customers, of whom some come often, 2,000 products, of
-- which some sell often, old orders done and archived, the newest in work. The same rows at every run. OrderRows fills in the braces.
create temp table bench_orders on commit drop as
select n, ('{family}000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
       timestamptz '2024-11-01 00:00:00Z' + n * interval '{seconds} seconds' as placed_at,
       1 + floor(30000 * power(hashfloat8(n)::bigint & 1048575, 2) / power(1048576, 2))::int as customer,
       (hashint4(n + 7) & 1023) as luck, n > {newFrom} as is_new, n < {oldUntil} as is_old
  from generate_series({from}, {to}) n;

create temp table bench_lines on commit drop as
select o.n, o.id as order_id, position, o.placed_at,
       1 + floor(2000 * power(hashint8(o.n::bigint * 8 + position)::bigint & 1048575, 3) / power(1048576, 3))::int as product,
       1 + (hashint4(o.n * 8 + position) & 1) as quantity
  from bench_orders o, generate_series(0, 1 + (hashint4(o.n + 3) & 1)) position;
create index on bench_lines (n);
analyze bench_orders, bench_lines;

create temp table bench_customers on commit drop as
select c as customer,
       (array['Ann','Łukasz','Søren','Camille','Jean-Luc','Éloïse','Fatima','Marco','Ingrid','Paul','Zoë','Anders'])[1 + (hashint4(c) & 2047) % 12] as first,
       (array['Smith','Wałęsa','Kjærgård','Dupont','O’Brien','Martin','Straßmann','Rossi','Lindqvist','Nguyen','Novak','Moreau','Peeters','Schmidt'])
           [1 + (hashint4(c + 11) & 2047) % 14] || case when c % 3 = 0 then '' else '-' || initcap(translate(to_hex(c), '0123456789', 'ghijklmnop')) end as last,
       (array['gmail.com','example.com','orange.example','web.example'])[1 + (hashint4(c + 5) & 3)] as host,
       case when c % 1000 = 7 then 'IS'
            else (array['FR','FR','FR','FR','FR','DE','DE','BE','GB','PL'])[1 + (hashint4(c + 3) & 1023) % 10] end as country
  from generate_series(1, 30001) c;

create temp table bench_words on commit drop as
select n, array_agg('~' || word) as words, sum(quantity)::int as units, sum(quantity * (500 + product % 4000))::bigint as subtotal
  from (select n, product, case when word = 'product' then quantity else 0 end as quantity, word
          from bench_lines, unnest(array['product', 'no', product::text, 'bench']) word) all_words group by n;
analyze bench_customers, bench_words;

insert into orders (id, version, number, order_number, cart_id, lifecycle, payment_status, fulfillment_status, preparation,
    customer_email, customer_name, customer_phone, customer_locale, search_words, billing_address, shipping_address,
    shipping_method_id, shipping_method_name, currency, subtotal_minor, discount_minor, shipping_minor, tax_minor, total_minor,
    paid_minor, refunded_minor, conceded_minor, item_count, customer_remark, recovered_by_campaign_id, placed_at, updated_at,
    cancelled_at, cancellation_reason, hold_reason, held_by, held_at, processed_at, archived_at, disputed_at, custom_status_id, deleted_at)
select o.id, 3, {firstNumber} + o.n, '{letter}' || o.n, o.id,
       case when luck < 30 then 'CANCELLED' when is_new or luck < 40 then 'PLACED' else 'COMPLETED' end,
       case when luck < 40 or is_new and luck < 400 then 'AWAITING_PAYMENT' when luck < 45 then 'REFUNDED'
            when luck < 60 then 'PARTIALLY_REFUNDED' when luck < 62 and is_new then 'PARTIALLY_PAID' else 'PAID' end,
       case when luck < 30 then 'WILL_NOT_DELIVER' when luck < 40 or is_new and luck < 900 then 'AWAITING_PROCESSING'
            when luck < 44 then 'RETURNED' when luck % 2 = 0 then 'DELIVERED' else 'SHIPPED' end,
       case when luck < 30 then 'WILL_NOT_DELIVER' else 'AWAITING_PROCESSING' end,
       email, first || ' ' || last, '', 'fr',
       array_to_tsvector(array(select distinct word from unnest(regexp_split_to_array(lower(plain || ' ' || email), '[^a-z0-9]+')
           || array['=' || lower(country), '#' || lower('{letter}' || o.n), '#' || ({firstNumber} + o.n)]
           || words) word
           where word <> '')),
       jsonb_build_object('name', first || ' ' || last, 'line1', '1 rue du Banc', 'postalCode', '75001', 'city', 'Ville', 'country', country),
       jsonb_build_object('name', first || ' ' || last, 'line1', '1 rue du Banc', 'postalCode', '75001', 'city', 'Ville', 'country', country),
       '0b000000-0000-7000-9000-000000000001', 'Letter', 'EUR', subtotal, 0, 490, 0, subtotal + 490,
       case when luck < 40 or is_new and luck < 400 then 0 when luck < 62 and is_new then 100 else subtotal + 490 end,
       case when luck < 40 or is_new and luck < 400 then 0 when luck < 45 then subtotal + 490 when luck < 60 then 100 else 0 end,
       case when luck >= 45 and luck < 60 and not (is_new and luck < 400) then 100 else 0 end,
       units, '', case when luck % 50 = 3 then ('0b000000-0000-7000-a000-' || lpad((1 + luck % 4)::text, 12, '0'))::uuid end,
       placed_at, placed_at + interval '1 day',
       case when luck < 30 then placed_at end, case when luck < 30 then 'Changed their mind' end,
       case when is_new and luck % 40 = 1 then 'CHECK' end, case when is_new and luck % 40 = 1 then 'Bench' end,
       case when is_new and luck % 40 = 1 then placed_at end,
       case when is_old and luck > 45 then placed_at + interval '1 day' end, case when is_old and luck > 45 then placed_at + interval '2 days' end,
       case when luck = 500 then placed_at end,
       case when luck % 64 = 9 then '0b000000-0000-7000-b000-000000000001'::uuid end,
       case when luck = 7 then placed_at end
  from bench_orders o
  join (select customer, first, last, country, 'shopper' || customer || '@' || host as email,
               translate(lower(first || ' ' || last), 'łøęéëïåæ’', 'loeeeiaa') as plain from bench_customers) c using (customer)
  join bench_words using (n)
on conflict do nothing;

insert into order_lines (id, order_id, position, placed_at, product_id, sku, name, quantity, currency, unit_price_minor, total_minor, tax_minor)
select ('{family}000000-0000-7000-c' || lpad(position::text, 3, '0') || '-' || lpad(to_hex(n), 12, '0'))::uuid, order_id, position, placed_at,
       ('0b000000-0000-7000-d000-' || lpad(product::text, 12, '0'))::uuid, 'BENCH-' || product || case when n % 2 = 0 then '-M' else '-L' end,
       'Product no. ' || product, quantity, 'EUR', 500 + product % 4000, quantity * (500 + product % 4000), 0
  from bench_lines
on conflict do nothing;
