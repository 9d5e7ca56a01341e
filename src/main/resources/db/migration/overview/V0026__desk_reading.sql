-- when a person last read his desk; before_at is the reading before the one that runs
create table overview.desk_reading (
    person_id  uuid primary key references people.person,
    county     text not null references people.county,
    seen_at    timestamptz not null,
    before_at  timestamptz
);
create index desk_reading_county on overview.desk_reading (county);
