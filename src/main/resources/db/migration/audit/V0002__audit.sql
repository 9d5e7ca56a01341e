create schema audit;

create table audit.entry (
    id            uuid primary key,
    county        text not null,
    at            timestamptz not null,
    actor_id      uuid,
    actor_name    text not null,
    on_behalf_of  text,
    action        text not null,
    subject       text not null,
    summary       text not null
);
create index entry_county_at on audit.entry (county, at desc, id desc);
create index entry_subject on audit.entry (subject, at desc);
