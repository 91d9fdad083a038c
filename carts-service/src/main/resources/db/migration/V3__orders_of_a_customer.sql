-- Finds what the customer of an abandoned cart has ordered with another one.
create index carts_converted on carts (email, converted_at) where status = 'CONVERTED';
