-- One row per normalised e-mail: the lock under which everything about one shopper is decided, and the suppression list.
create table recovery_owners (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    ordered_at timestamptz,
    unsubscribed_at timestamptz
);

-- Abandoned carts as carts.cart last told; recovery_version numbers what campaigns.recovery says about the cart.
create table recovery_carts (
    cart_id uuid primary key,
    version bigint not null,
    owner_id uuid not null references recovery_owners,
    recipient text not null,
    locale text not null,
    items jsonb not null,
    total_minor bigint not null,
    currency char(3) not null,
    abandoned_at timestamptz not null,
    state text not null check (state in ('ABANDONED', 'RESUMED', 'ORDERED')),
    campaign_id uuid not null references recovery_campaigns,
    recovery_version bigint not null default 0
);
create index recovery_carts_owner on recovery_carts (owner_id, abandoned_at desc);

-- Carts that became orders: the order may be heard of before the cart that was left behind for too long.
create table ordered_carts (
    cart_id uuid primary key,
    ordered_at timestamptz not null
);

create table recovery_sends (
    id uuid primary key,
    cart_id uuid not null references recovery_carts,
    owner_id uuid not null references recovery_owners,
    campaign_id uuid not null references recovery_campaigns,
    abandoned_at timestamptz not null,
    step int not null check (step between 0 and 3),
    subject text not null default '',
    message text not null default '',
    state text not null check (state in ('SCHEDULED', 'SENT', 'STOPPED', 'SUPPRESSED')),
    reason text not null default '',
    due_at timestamptz not null,
    sent_at timestamptz,
    clicked_at timestamptz,
    mail_id uuid,
    check ((state = 'SENT') = (sent_at is not null)),
    check ((state in ('STOPPED', 'SUPPRESSED')) = (reason <> ''))
);
comment on column recovery_sends.step is '0 is a mail the merchant sent by hand';
create unique index recovery_sends_once on recovery_sends (cart_id, abandoned_at, step) where step > 0;
-- Whatever the program does, no step is mailed twice to one cart.
create unique index recovery_sends_sent_once on recovery_sends (cart_id, step) where step > 0 and state = 'SENT';
create index recovery_sends_due on recovery_sends (due_at, id) where state = 'SCHEDULED';
create index recovery_sends_open on recovery_sends (owner_id) where state = 'SCHEDULED';
create index recovery_sends_cart on recovery_sends (cart_id, id);
create index recovery_sends_campaign on recovery_sends (campaign_id) where state = 'SENT';
