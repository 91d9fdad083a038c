-- People whose data was erased, by a hash that is of no use without this database: an address that was suppressed stays so
-- when it comes back, and an event from before the erasure brings nobody back.
create table email_salt (
    id int primary key default 1 check (id = 1),
    salt text not null default gen_random_uuid()::text
);
insert into email_salt default values;
create function email_hash(email text) returns bytea language sql stable as $$
    select sha256(convert_to(salt || email, 'UTF8')) from email_salt
$$;

create table erased_emails (
    hash bytea primary key,
    erased_at timestamptz not null,
    suppression text not null default '',
    suppressed_at timestamptz,
    check ((suppressed_at is null) = (suppression = ''))
);

create function recall_suppression() returns trigger language plpgsql as $$
declare
    known record;
begin
    if new.unsubscribed_at is null and exists (select from erased_emails) then
        select suppression, suppressed_at into known from erased_emails
         where hash = email_hash(new.email) and suppression <> '';
        if found then
            new.suppression := known.suppression;
            new.unsubscribed_at := known.suppressed_at;
        end if;
    end if;
    return new;
end $$;
create trigger recovery_owners_recall before insert on recovery_owners for each row execute function recall_suppression();
