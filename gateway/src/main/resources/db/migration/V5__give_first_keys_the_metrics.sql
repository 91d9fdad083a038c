-- The key of the first start has every scope there is.
update api_keys set scopes = array_append(scopes, 'metrics:read')
 where created_by = 'first start' and kind = 'SECRET' and not 'metrics:read' = any(scopes);
update api_key_changes set version = version + 1;
