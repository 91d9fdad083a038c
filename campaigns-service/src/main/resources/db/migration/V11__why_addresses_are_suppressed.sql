-- Why an address gets no reminders, and what is known of it.
alter table recovery_owners add suppression text not null default '', add suppression_note text not null default '';
update recovery_owners set suppression = 'UNSUBSCRIBED' where unsubscribed_at is not null;
alter table recovery_owners
    add constraint recovery_owners_suppression check ((unsubscribed_at is null) = (suppression = ''));
create index recovery_owners_suppressed on recovery_owners (unsubscribed_at desc, id desc) where unsubscribed_at is not null;
