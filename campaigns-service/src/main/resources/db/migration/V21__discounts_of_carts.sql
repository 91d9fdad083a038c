-- What the discounts of an abandoned cart take off, so that its mails name it; 0 also where nobody said.
alter table recovery_carts add column discount_minor bigint not null default 0;
