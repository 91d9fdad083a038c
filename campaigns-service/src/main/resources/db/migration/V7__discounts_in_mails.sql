-- Discounts as carts-service published them last.
create table known_discounts (
    id uuid primary key,
    version bigint not null,
    name text not null,
    is_by_code boolean not null,
    code text not null default '',
    max_uses int,
    is_offered boolean not null,
    starts_on date,
    ends_on date
);

-- What a step gives: JSON that only this program reads, with its discount beside it to be joined.
alter table recovery_campaign_steps add discount_id uuid, add discount text not null default '';

-- The code of one mail.
alter table recovery_sends add code text not null default '';
