-- What was counted before single orders were kept; with those it adds up to the counters.
alter table product_sales
    add column units_before bigint not null default 0,
    add column orders_before bigint not null default 0,
    add column minor_before bigint not null default 0;
update product_sales s
   set units_before = s.units_sold - o.units, orders_before = s.order_count - o.orders, minor_before = s.sales_minor - o.minor
  from (select p.product_id, coalesce(sum(k.units), 0) as units, count(k.order_id) as orders,
               coalesce(sum(k.total_minor), 0) as minor
          from product_sales p left join product_orders k using (product_id) group by p.product_id) o
 where s.product_id = o.product_id;

-- Best sellers of a period.
create index product_orders_placed on product_orders (placed_at);
