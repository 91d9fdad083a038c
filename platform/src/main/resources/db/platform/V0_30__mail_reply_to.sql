alter table mails add reply_to text not null default '';
