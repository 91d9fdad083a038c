-- The mails of a campaign that are due, the longest waiting first: what waits for later, or for a campaign that is off, is
-- never looked at.
create index recovery_sends_due_of_campaign on recovery_sends (campaign_id, due_at, id) where state = 'SCHEDULED';
drop index recovery_sends_due;
