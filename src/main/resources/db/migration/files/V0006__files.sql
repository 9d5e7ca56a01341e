create schema files;

-- what is kept once by its content; the thumbnail is made by the program, a webp is its own
create table files.content (
    sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    type       text not null check (type in ('image/jpeg','image/png','image/webp','application/pdf',
                 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
                 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
    size       bigint not null check (size > 0),
    bytes      bytea not null,
    thumbnail  bytea
);
-- photos and papers are packed already
alter table files.content alter column bytes set storage external;
alter table files.content alter column thumbnail set storage external;

create table files.file (
    id         uuid primary key,
    county     text not null,
    name       text not null,
    sha256     text not null references files.content,
    stored_by_id uuid not null,
    stored_by  text not null,
    stored_at  timestamptz not null
);
create index file_sha256 on files.file (sha256);
create index file_county on files.file (county, stored_at);
