-- The order a mail brought back: its link was followed, then the order was paid.
alter table recovery_sends add order_id uuid, add recovered_at timestamptz, add recovered_minor bigint,
    add recovered_currency char(3);
create index recovery_sends_statistics on recovery_sends (campaign_id, step);
