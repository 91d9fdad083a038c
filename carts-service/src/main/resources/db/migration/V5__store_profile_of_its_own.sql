-- The store's profile stands in storefront_profile, like in every other program.
insert into storefront_profile (version, payload)
select version, payload from store_settings where key = 'store-profile'
on conflict (id) do nothing;
delete from store_settings where key = 'store-profile';
