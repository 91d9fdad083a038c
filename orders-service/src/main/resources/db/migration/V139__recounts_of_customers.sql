-- Customers with many orders whose sums wait for their next renewal, however often their orders change until then.
create table customer_recounts (
    email text primary key,
    due_at timestamptz not null
);
create index customer_recounts_due on customer_recounts (due_at, email);
