-- What countries ask for; a country that is not here has the rule of the store.
create table recovery_consent_rules (
    country text primary key check (country ~ '^[A-Z]{2}$'),
    requires text not null check (requires in ('NONE', 'SOFT_OPT_IN', 'OPT_IN'))
);

-- Where the goods of a cart would go, else its bill; empty while the shopper has not said.
alter table recovery_carts add country text not null default '';
