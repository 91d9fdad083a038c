-- As campaigns-service looks for carts that a mail is due about.
select cart_id from (
    select d.cart_id, min(d.due_at) as due_at
      from recovery_campaigns c
      cross join lateral (
          select s.cart_id, s.due_at from recovery_sends s
            left join recovery_campaign_steps p on p.campaign_id = s.campaign_id and p.step = s.step
            left join recovery_email_templates t
              on t.id = case case when p.alternative_template_id is null then ''
                                  when get_byte(uuid_send(s.cart_id), 15) % 2 = 1 then 'B' else 'A' end
                          when 'B' then p.alternative_template_id else p.template_id end
           where s.state = 'SCHEDULED' and s.due_at <= ? and (c.is_enabled or c.deleted_at is not null)
             and (s.failed_template is null or (s.failed_template, s.failed_version) is distinct from (t.id, t.version))
             and s.campaign_id = c.id
           order by s.due_at, s.id limit 300) d
     group by d.cart_id) due
 order by due_at, cart_id limit ?
