-- The next order number and how it is written; one row.
create table order_numbering (
    id smallint primary key default 1 check (id = 1),
    version bigint not null default 1,
    next_number bigint not null default 1 check (next_number between 1 and 999999999999),
    prefix text not null default '' check (length(prefix) <= 20),
    suffix text not null default '' check (length(suffix) <= 20),
    zero_total_payment_status text not null default 'AWAITING_PAYMENT'
        check (zero_total_payment_status in ('PAID', 'AWAITING_PAYMENT'))
) with (fillfactor = 50);
insert into order_numbering default values;

create table orders (
    id uuid primary key,
    version bigint not null,
    number bigint not null constraint orders_number_taken unique,
    order_number text not null constraint orders_order_number_taken unique,
    cart_id uuid not null constraint orders_cart_taken unique,
    lifecycle text not null check (lifecycle in ('PLACED', 'COMPLETED', 'CANCELLED')),
    payment_status text not null check (payment_status in
        ('AWAITING_PAYMENT', 'PARTIALLY_PAID', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')),
    fulfillment_status text not null check (fulfillment_status in ('AWAITING_PROCESSING', 'PARTIALLY_SHIPPED', 'SHIPPED')),
    hold_reason text,
    hold_note text,
    held_by text,
    held_at timestamptz,
    customer_email text not null,
    customer_name text not null,
    customer_phone text not null,
    customer_locale text not null,
    placed_by_words tsvector not null,
    billing_address jsonb,
    shipping_address jsonb,
    shipping_method_id uuid,
    shipping_method_name text,
    currency char(3) not null,
    subtotal_minor bigint not null check (subtotal_minor >= 0),
    discount_minor bigint not null check (discount_minor >= 0),
    shipping_minor bigint not null check (shipping_minor >= 0),
    tax_minor bigint not null check (tax_minor >= 0),
    total_minor bigint not null check (total_minor = subtotal_minor - discount_minor + shipping_minor + tax_minor),
    paid_minor bigint not null default 0,
    refunded_minor bigint not null default 0,
    refunded_shipping_minor bigint not null default 0,
    item_count int not null,
    customer_remark text not null,
    recovered_by_campaign_id uuid,
    placed_at timestamptz not null,
    cancelled_at timestamptz,
    cancellation_reason text,
    -- The last line of defence behind the row lock: nobody gets more back than came in.
    constraint orders_refunds_covered check (refunded_minor between 0 and paid_minor),
    constraint orders_not_overpaid check (paid_minor between 0 and total_minor)
) with (fillfactor = 80);
create index orders_placed on orders (placed_at, id);
create index orders_total on orders (total_minor, id);
create index orders_payment_status on orders (payment_status, placed_at, id);
create index orders_fulfillment_status on orders (fulfillment_status, placed_at, id);
create index orders_lifecycle on orders (lifecycle, placed_at, id) where lifecycle <> 'PLACED';
create index orders_campaign on orders (recovered_by_campaign_id, placed_at, id) where recovered_by_campaign_id is not null;
create index orders_placed_by on orders using gin (placed_by_words);

create table order_lines (
    id uuid primary key,
    order_id uuid not null references orders (id),
    position int not null,
    product_id uuid,
    sku text not null,
    name text not null,
    image_url text,
    file_guid uuid,
    quantity int not null check (quantity between 1 and 9999),
    currency char(3) not null,
    unit_price_minor bigint not null check (unit_price_minor >= 0),
    total_minor bigint not null check (total_minor >= 0),
    tax_minor bigint not null check (tax_minor >= 0),
    shipped_quantity int not null default 0 check (shipped_quantity between 0 and quantity),
    refunded_quantity int not null default 0 check (refunded_quantity between 0 and quantity),
    restocked_quantity int not null default 0 check (restocked_quantity between 0 and refunded_quantity),
    unique (order_id, position),
    -- The price is what the shop shows: without tax, or with it where the store's prices include tax.
    check (unit_price_minor * quantity in (total_minor, total_minor + tax_minor))
);
create index order_lines_sku on order_lines (sku, order_id);

-- What was done to an order, by whom; read oldest first.
create table order_history (
    id uuid primary key,
    order_id uuid not null references orders (id),
    type text not null,
    actor text not null,
    details jsonb not null,
    happened_at timestamptz not null
);
create index order_history_order on order_history (order_id, id);
