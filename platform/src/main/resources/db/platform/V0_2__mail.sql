-- Mail that is to go out, is going out or went out; one row per dedupe key, so one mail per reason to write.
create table mails (
    id uuid primary key,
    dedupe_key text not null unique,
    kind text not null check (kind in ('TRANSACTIONAL', 'MARKETING')),
    purpose text not null,
    subject_id uuid not null,
    recipient text not null,
    sender text not null,
    subject text not null,
    text_body text not null,
    html_body text not null,
    list_unsubscribe text not null default '',
    message_id text not null,
    state text not null check (state in ('READY', 'SENDING', 'SENT', 'UNKNOWN', 'FAILED')),
    attempts int not null default 0,
    next_attempt_at timestamptz not null,
    last_error text not null default '',
    created_at timestamptz not null,
    sent_at timestamptz
);
create index mails_due on mails (next_attempt_at) where state in ('READY', 'SENDING');
create index mails_subject on mails (subject_id, created_at);
