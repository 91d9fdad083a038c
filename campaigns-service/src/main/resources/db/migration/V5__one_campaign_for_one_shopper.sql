-- From the first automatic mail on, a shopper gets mails of this campaign only.
alter table recovery_owners add campaign_id uuid references recovery_campaigns;
update recovery_owners o set campaign_id = s.campaign_id
  from (select distinct on (owner_id) owner_id, campaign_id from recovery_sends
         where state = 'SENT' and step > 0 order by owner_id, sent_at) s
 where s.owner_id = o.id;

-- When a merchant first switched a campaign on, and when again for the last time. The built-in one comes switched on by nobody.
alter table recovery_campaigns add activated_at timestamptz, add resumed_at timestamptz;
update recovery_campaigns set activated_at = created_at where is_enabled and not is_system;
