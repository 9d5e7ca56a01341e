create schema people;

create table people.region (
    code    text primary key,
    name    text not null,
    level   text not null,
    parent  text references people.region
);
create index region_parent on people.region (parent);

create table people.county (
    code         text primary key check (code ~ '^\d{6}$'),
    name         text not null,
    short_name   text not null,
    bureau_name  text not null,
    demo         boolean not null default false,
    -- the year that pages open with: the last one with an approved key-project list, told by projects
    latest_year  int not null,
    opened_at    timestamptz not null
);

create table people.unit (
    id          uuid primary key,
    county      text not null references people.county,
    code        text not null,
    name        text not null,
    kind        text not null check (kind in ('LEADERSHIP','BUREAU','DEPARTMENT','TOWNSHIP','PARK','COMPANY','SUPERVISION')),
    valid_from  date,
    valid_to    date,
    source      text,
    created_by  text not null,
    created_at  timestamptz not null,
    revised_by  text,
    revised_at  timestamptz,
    version     int not null default 1,
    check (valid_to is null or valid_from is null or valid_to >= valid_from),
    unique (county, code)
);
create index unit_county_name on people.unit (county, name);

-- a reform merges and splits units: old names stay readable, successors are known
create table people.unit_succession (
    predecessor_id  uuid not null references people.unit,
    successor_id    uuid not null references people.unit,
    primary key (predecessor_id, successor_id),
    check (predecessor_id <> successor_id)
);
create index unit_succession_successor on people.unit_succession (successor_id);

create table people.person (
    id           uuid primary key,
    county       text not null references people.county,
    name         text not null,
    title        text,
    unit_id      uuid references people.unit,
    phone        text,
    placeholder  boolean not null default false,
    created_by   text not null,
    created_at   timestamptz not null,
    revised_by   text,
    revised_at   timestamptz,
    version      int not null default 1
);
create index person_county_name on people.person (county, name, id);
create index person_unit on people.person (unit_id);

create table people.account (
    person_id        uuid primary key references people.person,
    login            text not null,
    password_hash    text not null,
    must_change      boolean not null default false,
    disabled_at      timestamptz,
    failures         int not null default 0,
    last_failure_at  timestamptz,
    changed_at       timestamptz not null
);
create unique index account_login on people.account (lower(login));

-- the county and unit roles; who serves which project stands in projects.assignment
create table people.role_assignment (
    id          uuid primary key,
    county      text not null references people.county,
    person_id   uuid not null references people.person,
    role        text not null check (role in ('COUNTY_LEADERSHIP','SPONSOR_LEADER','BUREAU_HEAD','BUREAU_STAFF','PROJECT_SECRETARY',
                  'LIAISON','TERRITORY_HEAD','OWNER_REPRESENTATIVE','DEPARTMENT','SUPERVISION','ADMINISTRATOR','AUDITOR')),
    unit_id     uuid references people.unit,
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    granted_by  text not null,
    granted_at  timestamptz not null,
    check (role not in ('TERRITORY_HEAD','DEPARTMENT') or unit_id is not null)
);
create index role_assignment_person on people.role_assignment (person_id);
create index role_assignment_county_role on people.role_assignment (county, role);
create index role_assignment_unit on people.role_assignment (unit_id);

-- a leader's office acts for the leader; both names stand on the record
create table people.delegation (
    id           uuid primary key,
    county       text not null references people.county,
    leader_id    uuid not null references people.person,
    delegate_id  uuid not null references people.person,
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    granted_by   text not null,
    granted_at   timestamptz not null,
    check (leader_id <> delegate_id)
);
create index delegation_delegate on people.delegation (delegate_id);
create index delegation_leader on people.delegation (leader_id);

-- a browser's session or a program's token; only the hash of the secret is kept
create table people.session (
    secret_hash   bytea primary key,
    kind          text not null check (kind in ('BROWSER','TOKEN')),
    person_id     uuid not null references people.person,
    acting_for    uuid references people.person,
    device        text not null default '',
    created_at    timestamptz not null,
    last_seen_at  timestamptz not null,
    expires_at    timestamptz not null
);
create index session_person on people.session (person_id);
create index session_acting_for on people.session (acting_for);
create index session_expires on people.session (expires_at);
