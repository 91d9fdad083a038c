-- An abandoned cart that the merchant has made an order of is neither recovered nor ordered by its shopper.
alter table abandoned_carts add column placed_by_merchant boolean not null default false;
alter table abandoned_carts drop column status;
alter table abandoned_carts add column status text not null generated always as (case
    when placed_by_merchant then 'PLACED_BY_MERCHANT'
    when recovered_at is not null then 'RECOVERED'
    when ordered_at is not null then 'ORDERED'
    when resumed_at is not null then 'RESUMED'
    when next_email_at is not null then 'SCHEDULED'
    when last_email_sent_at is not null then 'SENT'
    else 'ABANDONED' end) stored;
create index abandoned_carts_status on abandoned_carts (status, abandoned_at desc, cart_id desc);
