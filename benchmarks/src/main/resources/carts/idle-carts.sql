-- As carts-service looks for carts that were left, without locking them.
select id, version, content, last_activity_at from carts
 where status = 'ACTIVE' and idle_since is not null and idle_since <= ?
 order by idle_since limit ?
