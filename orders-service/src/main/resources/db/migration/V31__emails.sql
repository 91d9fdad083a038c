-- How mails look and who sends them; the number rises when a template changes, so that programs know when to read them again.
alter table store_profile
    add column emails jsonb,
    add column email_version bigint not null default 1;

-- Texts of mails that the merchant has written; one that was reset keeps its row, so that its version only rises.
create table order_email_templates (
    kind text not null,
    language text not null,
    version bigint not null,
    subject text not null,
    heading text not null,
    message text not null,
    is_custom boolean not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (kind, language)
);

-- Test mails of the last day, to send only so many.
create table order_email_tests (
    id uuid primary key,
    sent_at timestamptz not null,
    sent_by text not null
);

-- A mail's key begins with its order, so that all mails about an order are found in the index of the keys.
update mails
   set dedupe_key = subject_id || ':' || purpose
       || case when split_part(dedupe_key, ':', 2) = subject_id::text then '' else ':' || split_part(dedupe_key, ':', 2) end
 where dedupe_key like 'order-%:%';
