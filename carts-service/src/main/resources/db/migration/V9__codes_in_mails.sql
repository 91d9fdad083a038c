-- The code that the link of a mail puts into the cart.
alter table recovery_emails add column entitlement_code text;
