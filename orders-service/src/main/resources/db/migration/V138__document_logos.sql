-- The logo on documents, each from a time on: what was issued is printed with the logo of its time, however late somebody asks for
-- the file. A row without a picture says that there is none from then on.
create table document_logos (
    version bigint primary key,
    type text check (type in ('PNG', 'JPEG')),
    width int,
    height int,
    content bytea check (length(content) <= 1048576),
    saved_at timestamptz not null,
    check (num_nulls(type, width, height, content) in (0, 4))
);
-- PNG and JPEG are packed already.
alter table document_logos alter column content set storage external;
