-- What this program knows of the catalogue: the price list, one row per SKU.
create table product_versions (
    product_id uuid primary key,
    version bigint not null
);
create table prices (
    sku text primary key,
    product_id uuid not null,
    name text not null,
    image_url text not null default '',
    price_minor bigint not null check (price_minor >= 0),
    currency char(3) not null,
    requires_shipping boolean not null,
    is_taxable boolean not null,
    file_guid uuid,
    is_sellable boolean not null
);
create index prices_product on prices (product_id);

-- What this program knows of the store: profile, shipping methods and tax rates as the events told them.
create table store_settings (
    key text primary key,
    version bigint not null,
    payload text not null
);

-- One row per cart, read and written whole. content is JSON that only this program reads, so it is text: nothing is
-- parsed by the database on the hottest path. The other columns are what sweeps and lists look for.
-- No index contains a column that an ordinary edit changes, so that edits stay HOT updates.
create table carts (
    id uuid primary key,
    version bigint not null,
    status text not null check (status in ('ACTIVE', 'ABANDONED', 'CHECKING_OUT', 'CONVERTED')),
    currency char(3) not null,
    email text not null default '',
    content text not null,
    created_at timestamptz not null,
    last_activity_at timestamptz not null,
    -- Set when the cart first has an item and an e-mail; the sweep moves it on to the last activity it has seen.
    watched_from timestamptz,
    checkout_started_at timestamptz,
    order_id uuid,
    order_number text not null default '',
    converted_at timestamptz
) with (fillfactor = 60);
create index carts_watched on carts (watched_from) where status = 'ACTIVE' and watched_from is not null;
create index carts_checking_out on carts (checkout_started_at) where status = 'CHECKING_OUT';
create index carts_unused on carts (created_at) where status = 'ACTIVE' and email = '';

-- Carts that were left, as the merchant sees them; the row outlives the shopper's return, for the recovery rules.
create table abandoned_carts (
    cart_id uuid primary key references carts (id),
    email text not null,
    customer_name text not null,
    item_count int not null,
    total_minor bigint not null,
    currency char(3) not null,
    skus text[] not null,
    abandoned_at timestamptz not null,
    resumed_at timestamptz,
    ordered_at timestamptz,
    order_id uuid,
    recovered_at timestamptz,
    recovered_total_minor bigint,
    recovered_by_campaign_id uuid,
    recovery_version bigint not null default 0,
    campaign_id uuid,
    campaign_name text not null default '',
    next_email_at timestamptz,
    last_email_sent_at timestamptz,
    emails_sent int not null default 0,
    stop_reason text not null default '',
    status text not null generated always as (case
        when recovered_at is not null then 'RECOVERED'
        when ordered_at is not null then 'ORDERED'
        when resumed_at is not null then 'RESUMED'
        when next_email_at is not null then 'SCHEDULED'
        when last_email_sent_at is not null then 'SENT'
        else 'ABANDONED' end) stored
);
create index abandoned_carts_newest on abandoned_carts (abandoned_at desc, cart_id desc);
create index abandoned_carts_status on abandoned_carts (status, abandoned_at desc, cart_id desc);
create index abandoned_carts_email on abandoned_carts (email, abandoned_at desc, cart_id desc);
create index abandoned_carts_campaign on abandoned_carts (campaign_id, abandoned_at desc, cart_id desc);
create index abandoned_carts_skus on abandoned_carts using gin (skus);

-- Reminders as campaigns-service told them.
create table recovery_emails (
    send_id uuid primary key,
    cart_id uuid not null references abandoned_carts (cart_id),
    campaign_id uuid,
    step int not null,
    due_at timestamptz,
    sent_at timestamptz,
    is_stopped boolean not null default false
);
create index recovery_emails_cart on recovery_emails (cart_id, step);

-- The first click on each recovery link.
create table recovery_clicks (
    send_id uuid primary key,
    cart_id uuid not null references carts (id),
    campaign_id uuid not null,
    clicked_at timestamptz not null
);
create index recovery_clicks_cart on recovery_clicks (cart_id, clicked_at desc);
