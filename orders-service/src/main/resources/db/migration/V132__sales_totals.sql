-- What customers bought for and what products sold, by month beside the days of sales_sums: one row for each, so that a report of years
-- reads as many rows as there are customers, and not one for each day on which they bought. The first element of each array is the
-- month first_month, counted since the year 0; each is the total up to the end of its month, so that any range of months is the
-- difference of two elements. sales_sums changes them with itself, whoever writes it, also the programs of the version before.
-- Programs that go on meanwhile wait with what they count.
lock table sales_sums in share row exclusive mode;

create table sales_totals (
    dimension text not null,
    key text not null,
    currency text not null,
    first_month int not null,
    orders bigint[] not null,
    units bigint[] not null,
    sales_minor bigint[] not null,
    tax_minor bigint[] not null,
    next_month int not null generated always as (first_month + cardinality(orders)) stored,
    primary key (dimension, currency, key)
) with (fillfactor = 80);

create function sales_month(day date) returns int language sql immutable parallel safe as $$
    select cast(date_part('year', day) * 12 + date_part('month', day) as int) - 1
$$;

-- The total before a month; nothing where there are no totals.
create function sales_before(month int, totals bigint[], first_month int, next_month int)
    returns bigint language sql immutable parallel safe as $$
    select coalesce(totals[least(month, next_month) - first_month], 0)
$$;

create function sales_of(month int, totals bigint[], first_month int, next_month int)
    returns bigint language sql immutable parallel safe as $$
    select sales_before(month + 1, totals, first_month, next_month) - sales_before(month, totals, first_month, next_month)
$$;

-- What sales_totals has to be: the days added up.
create view sales_totals_of_days as
    with months as (
        select dimension, key, currency, sales_month(day) as month, sum(orders)::bigint as orders, sum(units)::bigint as units,
               sum(sales_minor)::bigint as sales_minor, sum(tax_minor)::bigint as tax_minor
          from sales_sums where dimension in ('CUSTOMER', 'PRODUCT') group by 1, 2, 3, 4),
    filled as (
        select * from months
        union all
        select dimension, key, currency, generate_series(min(month), max(month)), 0, 0, 0, 0 from months group by 1, 2, 3),
    totals as (
        select dimension, key, currency, month, sum(sum(orders)) over up_to as orders, sum(sum(units)) over up_to as units,
               sum(sum(sales_minor)) over up_to as sales_minor, sum(sum(tax_minor)) over up_to as tax_minor
          from filled group by 1, 2, 3, 4
        window up_to as (partition by dimension, key, currency order by month))
    select dimension, key, currency, min(month) as first_month, max(month) + 1 as next_month,
           array_agg(orders::bigint order by month) as orders, array_agg(units::bigint order by month) as units,
           array_agg(sales_minor::bigint order by month) as sales_minor, array_agg(tax_minor::bigint order by month) as tax_minor
      from totals group by 1, 2, 3;

insert into sales_totals (dimension, key, currency, first_month, orders, units, sales_minor, tax_minor)
select dimension, key, currency, first_month, orders, units, sales_minor, tax_minor from sales_totals_of_days
 order by first_month;
-- Customers stand in the order in which they came, so that few blocks say who bought in some months; rows are read block by block.
create index sales_totals_months on sales_totals using brin (first_month, next_month) with (pages_per_range = 16, autosummarize = on);
analyze sales_totals;

-- Months of which the totals are not what their days add up to; there are none.
create view wrong_sales_totals as
    with compared as (
        select t, d, dimension, key, currency, least(t.first_month, d.first_month) as first_month,
               greatest(t.next_month, d.next_month) as next_month
          from sales_totals t full join sales_totals_of_days d using (dimension, key, currency)
         where (t.first_month, t.orders, t.units, t.sales_minor, t.tax_minor)
               is distinct from (d.first_month, d.orders, d.units, d.sales_minor, d.tax_minor))
    select * from (
        select c.dimension, c.key, c.currency, make_date(month / 12, month % 12 + 1, 1) as month,
               sales_of(month, (t).orders, (t).first_month, (t).next_month) as was_orders,
               sales_of(month, (d).orders, (d).first_month, (d).next_month) as orders,
               sales_of(month, (t).units, (t).first_month, (t).next_month) as was_units,
               sales_of(month, (d).units, (d).first_month, (d).next_month) as units,
               sales_of(month, (t).sales_minor, (t).first_month, (t).next_month) as was_sales,
               sales_of(month, (d).sales_minor, (d).first_month, (d).next_month) as sales,
               sales_of(month, (t).tax_minor, (t).first_month, (t).next_month) as was_tax,
               sales_of(month, (d).tax_minor, (d).first_month, (d).next_month) as tax
          from compared c cross join lateral generate_series(c.first_month, c.next_month - 1) month) m
     where (was_orders, was_units, was_sales, was_tax) <> (orders, units, sales, tax);

create function change_sales_totals() returns trigger language plpgsql as $$
declare
    changed text := case tg_op
        when 'INSERT' then 'select *, 1 as sign from rows_after'
        when 'DELETE' then 'select *, -1 as sign from rows_before'
        else 'select *, 1 as sign from rows_after union all select *, -1 from rows_before' end;
begin
    execute format($sql$
        with months as (
            select dimension, key, currency, sales_month(day) as month, sum(sign * orders)::bigint as orders,
                   sum(sign * units)::bigint as units, sum(sign * sales_minor)::bigint as sales_minor,
                   sum(sign * tax_minor)::bigint as tax_minor
              from (%s) changed where dimension in ('CUSTOMER', 'PRODUCT')
             group by 1, 2, 3, 4
            having (sum(sign * orders), sum(sign * units), sum(sign * sales_minor), sum(sign * tax_minor)) <> (0, 0, 0, 0)),
        filled as (
            select * from months
            union all
            select dimension, key, currency, generate_series(min(month), max(month)), 0, 0, 0, 0 from months group by 1, 2, 3),
        totals as (
            select dimension, key, currency, month, sum(sum(orders)) over up_to as orders, sum(sum(units)) over up_to as units,
                   sum(sum(sales_minor)) over up_to as sales_minor, sum(sum(tax_minor)) over up_to as tax_minor
              from filled group by 1, 2, 3, 4
            window up_to as (partition by dimension, key, currency order by month))
        insert into sales_totals as t (dimension, key, currency, first_month, orders, units, sales_minor, tax_minor)
        select dimension, key, currency, min(month), array_agg(orders::bigint order by month), array_agg(units::bigint order by month),
               array_agg(sales_minor::bigint order by month), array_agg(tax_minor::bigint order by month)
          from totals group by 1, 2, 3
        on conflict (dimension, currency, key) do update
           set (first_month, orders, units, sales_minor, tax_minor) = (
               select min(month),
                      array_agg(sales_before(month + 1, t.orders, t.first_month, t.next_month)
                                + sales_before(month + 1, excluded.orders, excluded.first_month, excluded.next_month)
                                order by month),
                      array_agg(sales_before(month + 1, t.units, t.first_month, t.next_month)
                                + sales_before(month + 1, excluded.units, excluded.first_month, excluded.next_month)
                                order by month),
                      array_agg(sales_before(month + 1, t.sales_minor, t.first_month, t.next_month)
                                + sales_before(month + 1, excluded.sales_minor, excluded.first_month, excluded.next_month)
                                order by month),
                      array_agg(sales_before(month + 1, t.tax_minor, t.first_month, t.next_month)
                                + sales_before(month + 1, excluded.tax_minor, excluded.first_month, excluded.next_month)
                                order by month)
                 from generate_series(least(t.first_month, excluded.first_month),
                                      greatest(t.next_month, excluded.next_month) - 1) month)$sql$, changed);
    return null;
end $$;

create trigger sales_sums_added after insert on sales_sums referencing new table as rows_after
    for each statement execute function change_sales_totals();
create trigger sales_sums_changed after update on sales_sums referencing old table as rows_before new table as rows_after
    for each statement execute function change_sales_totals();
create trigger sales_sums_removed after delete on sales_sums referencing old table as rows_before
    for each statement execute function change_sales_totals();

create function empty_sales_totals() returns trigger language plpgsql as $$
begin
    truncate sales_totals;
    return null;
end $$;
create trigger sales_sums_emptied after truncate on sales_sums for each statement execute function empty_sales_totals();
