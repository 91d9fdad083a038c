-- The discounts an order was bought with, as the cart had them: [{discountId, name, code, amount}]; of an import the codes only.
alter table orders add column discounts jsonb;
alter table orders alter column discounts set statistics 0;
