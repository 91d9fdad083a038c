-- What a SKU is called in other languages, by language tag, as JSON that only this program reads; null without any.
alter table prices add column translated_names text;
