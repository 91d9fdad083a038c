-- A stocktaking: what was counted of each SKU, and what the ledger had at that moment.
create table stock_counts (
    id uuid primary key,
    state text not null check (state in ('OPEN', 'POSTED')),
    name text not null,
    started_by text not null,
    started_at timestamptz not null,
    posted_by text,
    posted_at timestamptz,
    constraint posted_by_somebody check ((state = 'POSTED') = (posted_at is not null and posted_by is not null))
);
create index stock_counts_started on stock_counts (started_at, id);

create table stock_count_lines (
    count_id uuid not null references stock_counts,
    sku text collate "C" not null,
    counted int not null check (counted between 0 and 1000000000),
    expected int not null,
    entered_by text not null,
    entered_at timestamptz not null,
    primary key (count_id, sku)
);
