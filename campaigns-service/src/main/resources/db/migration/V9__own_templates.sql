-- Templates of the merchant's own; a step that names none goes out in the ready-made one. Texts are JSON that only this program reads.
create table recovery_email_templates (
    id uuid primary key,
    version bigint not null,
    name text not null check (char_length(name) between 1 and 100),
    texts text not null,
    failure text not null default '',
    failed_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check ((failed_at is null) = (failure = ''))
);
create unique index recovery_email_templates_name on recovery_email_templates (lower(name));

alter table recovery_campaign_steps
    add template_id uuid constraint recovery_campaign_steps_template references recovery_email_templates;
create index recovery_campaign_steps_by_template on recovery_campaign_steps (template_id) where template_id is not null;

-- A mail whose template failed waits until the template is another or another version of it.
alter table recovery_sends add failed_template uuid, add failed_version bigint;

alter table recovery_carts add customer_name text not null default '';

-- One row: how many test mails went out in the hour that began then.
create table recovery_email_tests (
    id int primary key check (id = 1),
    began_at timestamptz not null,
    sent int not null
);
insert into recovery_email_tests values (1, 'epoch', 0);

-- All that one customer was mailed, whichever cart it was about.
create index recovery_sends_owner on recovery_sends (owner_id, id);
