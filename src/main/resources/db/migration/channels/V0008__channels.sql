create schema channels;

-- the outbox: a row in the transaction of what it tells, one per occasion and recipient
create table channels.message (
    id         uuid primary key,
    county     text not null references people.county,
    occasion   text not null,
    person_id  uuid not null references people.person,
    title      text not null,
    text       text not null,
    href       text not null check (href like '/%'),
    told_at    timestamptz not null,
    read_at    timestamptz,
    unique (county, occasion, person_id)
);
create index message_person on channels.message (person_id, told_at desc, id desc);
create index message_unread on channels.message (person_id) where read_at is null;
