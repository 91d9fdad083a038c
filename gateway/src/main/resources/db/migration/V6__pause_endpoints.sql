-- Until when nothing is sent to an endpoint that is down or overloaded.
alter table webhook_endpoints rename column resting_until to paused_until;
