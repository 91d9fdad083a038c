-- Units kept for one order. The arrays run side by side, one element a SKU, sorted by SKU: a reservation is always read
-- and written whole, so that taking it costs one row whatever the number of lines.
create table reservations (
    order_id uuid primary key,
    state text not null check (state in ('HELD', 'CONFIRMED', 'SHORT', 'RELEASED', 'EXPIRED', 'CANCELLED')),
    version bigint not null,
    expires_at timestamptz not null,
    skus text[] not null,
    quantities int[] not null,
    -- Units really taken per line: 0 for SKUs without tracking and for lines that came up short.
    taken int[] not null,
    -- Units of those that came back by refunds or cancellation.
    returned int[] not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint arrays_run_side_by_side check (
        cardinality(skus) = cardinality(quantities)
        and cardinality(skus) = cardinality(taken)
        and cardinality(skus) = cardinality(returned))
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
create index reservations_due on reservations (expires_at) where state = 'HELD';
