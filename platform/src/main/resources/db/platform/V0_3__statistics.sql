-- Nobody searches these wide columns; collecting statistics on them took a fifth of the server's processor under load.
alter table outbox alter column payload set statistics 0;
alter table idempotency_keys alter column fingerprint set statistics 0;
alter table idempotency_keys alter column answer set statistics 0;
alter table mails alter column text_body set statistics 0;
alter table mails alter column html_body set statistics 0;
