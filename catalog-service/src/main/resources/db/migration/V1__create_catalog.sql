create table products (
    id uuid primary key,
    external_id varchar(255) not null constraint products_external_id_unique unique,
    name varchar(255) not null,
    -- Sorts and searches names without regard to case, the same way on every machine.
    name_key text collate "C" not null generated always as (lower(name)) stored,
    description text not null,
    image_url varchar(2048),
    status varchar(16) not null check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
    -- One line an option: its name, then its values, separated by tabs.
    options text not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index products_created on products (created_at, id);
create index products_updated on products (updated_at, id);
create index products_name on products (name_key, id);
create index products_status_created on products (status, created_at, id);

create table variants (
    id uuid primary key,
    product_id uuid not null references products,
    position int not null,
    sku varchar(64) not null constraint variants_sku_unique unique,
    name varchar(255) not null,
    price_minor bigint not null check (price_minor >= 0),
    currency char(3) not null,
    requires_shipping boolean not null,
    is_taxable boolean not null,
    is_stock_tracked boolean not null,
    allows_backorder boolean not null,
    low_stock_threshold int,
    image_url varchar(2048),
    file_guid uuid,
    -- One line an option: its name, a tab, the value of this variant.
    options text not null
);
create index variants_product on variants (product_id, position);

-- What inventory-service last said about a SKU; older versions are dropped.
create table stock_levels (
    sku text primary key,
    available int not null,
    version bigint not null
) with (fillfactor = 70);

-- How a product sells; a row beside the product so that counting never waits for an edit.
create table product_sales (
    product_id uuid primary key references products,
    units_sold bigint not null,
    order_count bigint not null,
    sales_minor bigint not null,
    currency char(3) not null,
    last_sold_at timestamptz
) with (fillfactor = 70);
create index product_sales_best on product_sales (units_sold, product_id);

create table product_imports (
    id uuid primary key,
    state varchar(16) not null check (state in ('RUNNING', 'COMPLETED', 'FAILED')),
    format varchar(16) not null,
    is_dry_run boolean not null,
    started_by varchar(255) not null,
    row_count int not null,
    product_count int not null,
    created_count int not null,
    updated_count int not null,
    unchanged_count int not null,
    failed_count int not null,
    skipped_count int not null,
    error_count int not null,
    failure varchar(500) not null,
    version bigint not null,
    started_at timestamptz not null,
    updated_at timestamptz not null,
    finished_at timestamptz
);
create index product_imports_running on product_imports (updated_at) where state = 'RUNNING';

create table product_import_results (
    id uuid primary key,
    import_id uuid not null references product_imports,
    position int not null,
    external_id varchar(512) not null,
    product_id uuid,
    result varchar(16) not null,
    reason varchar(500) not null,
    -- One line a SKU: the SKU, a tab, the stock the file gives (empty when it gives none).
    skus text not null,
    removed_skus text not null,
    unique (import_id, position)
);

create table product_import_errors (
    id uuid primary key,
    import_id uuid not null references product_imports,
    position int not null,
    row_number int not null,
    column_name varchar(255) not null,
    code varchar(64) not null,
    detail varchar(500) not null,
    unique (import_id, position)
);
