-- A cart that has ended in another one, which has its content from then on.
alter domain cart_status drop constraint cart_status_known;
alter domain cart_status add constraint cart_status_known
    check (value in ('ACTIVE', 'ABANDONED', 'CHECKING_OUT', 'CONVERTED', 'MERGED'));
alter table carts add column merged_into uuid;
create index carts_merged_into on carts (merged_into) where merged_into is not null;
create index carts_merged on carts (last_activity_at) where status = 'MERGED';
