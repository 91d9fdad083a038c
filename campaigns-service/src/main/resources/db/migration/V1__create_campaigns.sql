-- Who is reminded of what, and when. Exactly one row is the built-in reminder; the others are the merchant's.
create table recovery_campaigns (
    id uuid primary key,
    version bigint not null default 0,
    name text not null check (char_length(name) between 1 and 100),
    is_system boolean not null,
    is_enabled boolean not null,
    threshold_minor bigint not null check (threshold_minor >= 0),
    currency char(3) not null default '',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    check (is_system = (trim(currency) = '')),
    check (not is_system or (threshold_minor = 0 and deleted_at is null))
);
create unique index recovery_campaigns_system on recovery_campaigns (is_system) where is_system;
create unique index recovery_campaigns_threshold on recovery_campaigns (currency, threshold_minor)
    where deleted_at is null and not is_system;

create table recovery_campaign_steps (
    campaign_id uuid not null references recovery_campaigns,
    step int not null check (step between 1 and 3),
    delay_seconds bigint not null check (delay_seconds between 0 and 1209600),
    subject text not null default '' check (char_length(subject) <= 200),
    message text not null default '' check (char_length(message) <= 5000),
    primary key (campaign_id, step)
);

-- Older than every cart: whoever left a cart behind before the switch was turned on may still be reminded.
insert into recovery_campaigns (id, name, is_system, is_enabled, threshold_minor, created_at, updated_at)
values ('00000000-0000-7000-8000-000000000001', 'Automatic reminder', true, true, 0, 'epoch', 'epoch');
insert into recovery_campaign_steps (campaign_id, step, delay_seconds)
values ('00000000-0000-7000-8000-000000000001', 1, 7200);

-- The store as its mails present it, from orders.store; version 0 is what a store starts with.
create table store_profile (
    id int primary key check (id = 1),
    version bigint not null,
    name text not null,
    email text not null,
    currency char(3) not null,
    locale text not null,
    storefront_url text not null,
    address text not null
);
insert into store_profile (id, version, name, email, currency, locale, storefront_url, address)
values (1, 0, 'My store', 'store@example.com', 'EUR', 'en', '', '');
