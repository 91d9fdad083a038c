-- Which of the store's tax rates count for a SKU where a place has several; null for those without a class.
alter table prices add column tax_class text;
