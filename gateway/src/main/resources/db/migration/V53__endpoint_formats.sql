-- How bodies are written for an endpoint, and the version of the API it was made for.
alter table webhook_endpoints
    add column format text not null default 'STANDARD' check (format in ('STANDARD', 'SNIPCART')),
    add column api_version text not null default 'v1';
