-- a county's own numbers, each entered as a row of its own; of two from the same day the later entered holds
alter table problems.rule drop constraint rule_county_key_valid_from_key;
alter table problems.rule add id uuid unique, add editor_id uuid, add entered bigint generated always as identity;
alter table problems.rule add check (county is null or id is not null and editor_id is not null and edited_at is not null);
create unique index rule_shipped on problems.rule (key, valid_from) where county is null;
create index rule_county on problems.rule (county, key, valid_from);

-- a reason that only one county knows
alter table problems.stop_reason add county text references people.county;
create index stop_reason_county on problems.stop_reason (county);

-- a reason as a county has it from a day on: its own words in place of the shipped ones, offered or no longer
create table problems.stop_reason_change (
    id          uuid primary key,
    county      text not null references people.county,
    reason_key  text not null references problems.stop_reason,
    name        text not null,
    proof       text not null,
    offered     boolean not null,
    ceiling     int not null check (ceiling between 1 and 250),
    valid_from  date not null,
    source      text not null,
    editor_id   uuid not null,
    editor      text not null,
    edited_at   timestamptz not null,
    entered     bigint generated always as identity
);
create index stop_reason_change_county on problems.stop_reason_change (county, reason_key, valid_from);
create index stop_reason_change_reason on problems.stop_reason_change (reason_key);
