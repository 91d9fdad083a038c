-- Discounts. What they give and when is JSON that only this program reads.
create table discounts (
    id uuid primary key,
    version bigint not null,
    name text not null,
    code text not null default '',
    is_automatic boolean not null,
    is_active boolean not null,
    max_uses int,
    max_uses_per_customer int,
    -- Reserved and redeemed.
    uses int not null default 0 check (uses >= 0),
    terms text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz
) with (fillfactor = 80);
create index discounts_newest on discounts (created_at desc, id desc) where deleted_at is null;
create index discounts_automatic on discounts (id) where is_automatic and deleted_at is null;

-- Rises with every change of a discount, so that what is known of them is read again only then.
create table discount_edition (
    one boolean primary key default true check (one),
    edition bigint not null
);
insert into discount_edition (edition) values (1);

-- Every code by what its spellings have in common: the one everybody may use, and those for single use.
create table discount_codes (
    code_key text primary key,
    code text not null,
    discount_id uuid not null references discounts (id),
    is_shared boolean not null,
    max_uses int,
    uses int not null default 0 check (uses >= 0),
    expires_on date,
    created_at timestamptz not null
) with (fillfactor = 80);
create index discount_codes_discount on discount_codes (discount_id, code_key);

-- Which cart uses which discount: reserved with its checkout, redeemed with its order.
create table discount_redemptions (
    cart_id uuid not null,
    discount_id uuid not null references discounts (id),
    order_id uuid not null,
    code_key text,
    customer_key text not null,
    amount_minor bigint not null,
    currency char(3) not null,
    status text not null,
    updated_at timestamptz not null,
    primary key (cart_id, discount_id)
) with (fillfactor = 80);
create index discount_redemptions_customer on discount_redemptions (discount_id, customer_key) where status <> 'RELEASED';
create index discount_redemptions_order on discount_redemptions (order_id);
