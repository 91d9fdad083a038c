-- 100,000 products of one variant each, made in the future so that they are the first pages of the list, with the words of their names as the program writes them for the search.
with words (things, kinds) as (values (
    array['tea', 'coffee', 'cup', 'pot', 'apron', 'bowl', 'candle', 'chair', 'lamp', 'mirror', 'pillow', 'plate', 'poster', 'rug',
          'scarf', 'shirt', 'shelf', 'spoon', 'stool', 'table'],
    array['amber', 'blue', 'bright', 'calm', 'clear', 'cold', 'dark', 'early', 'fine', 'fresh', 'golden', 'green', 'heavy', 'large',
          'light', 'long', 'mild', 'narrow', 'old', 'plain', 'quiet', 'red', 'round', 'short', 'silver', 'small', 'soft', 'warm',
          'white', 'wide']))
insert into products (id, external_id, name, description, status, options, version, created_at, updated_at, facts, search)
select ('0c000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'bench-' || n,
       initcap(kinds[1 + n % 30]) || ' ' || things[1 + n / 7 % 20] || ' no. ' || n,
       '<p>A product of the bench, described in a few words.</p>', 'ACTIVE', '', 1,
       timestamptz '2100-01-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute', '{}',
       kinds[1 + n % 30] || ' ' || things[1 + n / 7 % 20] || ' no ' || n || ' bench c' || n
  from words, generate_series(1, 100000) n;
insert into variants (id, product_id, position, sku, name, price_minor, currency, requires_shipping, is_taxable, is_stock_tracked,
                      allows_backorder, options, current_minor)
select ('0c000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
       ('0c000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'C' || n, 'One', 1250, 'EUR', true, true, true, false,
       '', 1250
  from generate_series(1, 100000) n;
insert into product_sales (product_id, units_sold, order_count, sales_minor, currency)
select ('0c000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, n % 500, n % 400, n % 500 * 1250, 'EUR'
  from generate_series(1, 100000) n;
