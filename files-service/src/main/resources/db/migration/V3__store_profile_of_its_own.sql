-- The store's profile stands in storefront_profile, read anew from its topic.
drop table store_profile;
