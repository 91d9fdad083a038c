-- Bodies of old mails are cleared: without this every look for them would read all mails there ever were.
create index mails_bodies on mails (created_at) where html_body <> '';
