-- How many deliveries are on their way to an endpoint is asked at every look into the queue. Behind an endpoint that is down
-- thousands wait; only those that are leased are counted.
create index webhook_deliveries_leased on webhook_deliveries (endpoint_id, lease_until)
    where state = 'PENDING' and lease_until > 'epoch';
