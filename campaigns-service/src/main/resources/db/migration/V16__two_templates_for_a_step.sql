-- A step may try a second template: half of the carts get it, by their id. Mails since the test began are compared.
alter table recovery_campaign_steps
    add column alternative_template_id uuid constraint recovery_campaign_steps_alternative references recovery_email_templates,
    add column test_started_at timestamptz,
    add constraint recovery_campaign_steps_test check (alternative_template_id is null or test_started_at is not null);
create index recovery_campaign_steps_by_alternative on recovery_campaign_steps (alternative_template_id)
    where alternative_template_id is not null;

-- A or B for a mail that went out while a second template was tried.
alter table recovery_sends add column variant text not null default '';
