-- How much of a refund is tax, at each rate, as it was when the refund was decided: what the customer reads when the provider has
-- sent it days later must not depend on what was refunded in between. Refunds from before have no rows.
create table refund_taxes (
    id uuid primary key,
    refund_id uuid not null references refunds (id),
    position int not null,
    -- Null where nobody said the rate.
    tax_basis_points int,
    tax_minor bigint not null check (tax_minor > 0)
);
create index refund_taxes_refund on refund_taxes (refund_id, position);
