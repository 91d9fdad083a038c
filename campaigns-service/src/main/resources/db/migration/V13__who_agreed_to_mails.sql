-- On what an address is written to, and what shows it: never changed, only added to.
create table email_consents (
    id uuid primary key,
    owner_id uuid not null references recovery_owners,
    basis text not null check (basis in ('OPT_IN', 'SOFT_OPT_IN')),
    evidence text not null check (char_length(evidence) between 1 and 1000),
    obtained_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index email_consents_owner on email_consents (owner_id, id);

alter table recovery_sending add consent_required boolean not null default false;
