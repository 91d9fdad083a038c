-- Sums by place keep the tax rates of the lines and of the shipping fee, no longer one rate for the whole order. All orders are counted
-- anew, in the background and order by order: what was counted of each is replaced by what it is now, so that no sum is ever empty and
-- those of days, products, customers and payment methods stay as they are.
update counted_orders set updated_at = '-infinity';
update sales_projection set seen_until = '-infinity';
