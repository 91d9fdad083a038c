-- Whose address it is: a +tag makes no other customer of it, as for the uses of a discount per customer (CustomerKey).
create function customer_key(email text) returns text language sql immutable parallel safe as $$
    select regexp_replace(email, '^([^+]+)\+.*(@[^@]*)$', '\1\2')
$$;
create index recovery_owners_campaign on recovery_owners (customer_key(email), id) where campaign_id is not null;

-- Of several campaigns that have written to addresses of one customer, the first has the customer.
update recovery_owners o set campaign_id = first.campaign_id
  from (select distinct on (customer_key(w.email)) customer_key(w.email) as customer, s.campaign_id
          from recovery_sends s join recovery_owners w on w.id = s.owner_id
         where s.state = 'SENT' and s.step > 0
           and customer_key(w.email) in (select customer_key(t.email) from recovery_owners t where t.email like '%+%')
         order by customer_key(w.email), s.sent_at, s.id) first
 where customer_key(o.email) = first.customer and o.campaign_id is distinct from first.campaign_id;

-- A limit that is set in the middle of an hour counts what has gone out in it.
create index recovery_sends_sent on recovery_sends (sent_at) where state = 'SENT' and step > 0;
