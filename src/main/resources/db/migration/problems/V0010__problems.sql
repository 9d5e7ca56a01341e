create schema problems;

-- numbers of the problem rules as dated rows; a county's own row stands in place of the shipped one (county null)
create table problems.rule (
    county      text references people.county,
    key         text not null,
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    value       int not null check (value >= 0),
    source      text not null,
    editor      text not null,
    edited_at   timestamptz,
    unique nulls not distinct (county, key, valid_from)
);
insert into problems.rule (key, valid_from, value, source, editor) values
    ('issue.limit.L1', '2016-01-01', 3, 'domain §4.2，程序建议值', '程序'),
    ('issue.limit.L2', '2016-01-01', 5, 'domain §4.2，程序建议值', '程序'),
    ('issue.limit.L3', '2016-01-01', 10, 'domain §4.2，程序建议值', '程序'),
    ('issue.limit.L4', '2016-01-01', 10, '由县里决定；没有另定时 10 个工作日，程序建议值', '程序'),
    ('issue.escalate.L1', '2016-01-01', 1, 'domain §4.2，程序建议值', '程序'),
    ('issue.escalate.L2', '2016-01-01', 2, 'domain §4.2，程序建议值', '程序'),
    ('issue.escalate.L3', '2016-01-01', 3, 'domain §4.2，程序建议值', '程序'),
    ('issue.escalate.decide', '2016-01-01', 1, 'R-13：一个工作日没人定，自动上升', '程序'),
    ('issue.rejects', '2016-01-01', 2, 'R-13：销号被退回两次，建议上升', '程序'),
    ('issue.confirmWithin', '2016-01-01', 2, '程序建议值：登记后没人核实，到时按登记内容列入', '程序'),
    ('issue.stop.ceiling.PAPERS', '2016-01-01', 20, 'domain §4.2，程序建议值', '程序'),
    ('issue.stop.ceiling.NOTICE', '2016-01-01', 30, 'domain §4.2，程序建议值', '程序'),
    ('issue.stop.ceiling.COURT', '2016-01-01', 60, 'domain §4.2，程序建议值', '程序'),
    ('issue.stop.ceiling.WEATHER', '2016-01-01', 10, 'domain §4.2，程序建议值', '程序'),
    ('issue.asker.again', '2016-01-01', 5, 'domain §4.2，程序建议值', '程序'),
    ('issue.asker.silence', '2016-01-01', 10, 'domain §4.2，程序建议值', '程序'),
    ('issue.reopenWindow', '2016-01-01', 90, 'domain §4.2，程序建议值（自然日）', '程序'),
    ('issue.maxExtensions', '2016-01-01', 2, 'R-23，程序建议值', '程序'),
    ('issue.nearDue', '2016-01-01', 2, 'R-25，程序建议值', '程序'),
    ('secretary.escalateWithin', '2016-01-01', 1, '报道定了规矩，天数为程序建议值', '程序');

-- the clock stops for nothing that does not stand here; its ceiling is the rule issue.stop.ceiling.<key>
create table problems.stop_reason (
    key         text primary key,
    seq         int not null,
    name        text not null,
    proof       text not null,
    valid_from  date not null,
    valid_to    date,
    source      text not null
);
insert into problems.stop_reason (key, seq, name, proof, valid_from, source) values
    ('PAPERS', 1, '等企业补材料', '补正通知书或告知记录', '2016-01-01', 'domain §4.2'),
    ('NOTICE', 2, '法定公示、公告期', '公示文件及起止日', '2016-01-01', 'domain §4.2'),
    ('COURT', 3, '诉讼、仲裁', '法院或仲裁机构的受理文书', '2016-01-01', 'domain §4.2'),
    ('WEATHER', 4, '恶劣天气', '气象预警或停工通知', '2016-01-01', 'domain §4.2');

-- 谷-2018-016: the next number of a county and year, gapless, taken under its row's lock
create table problems.number_counter (
    county  text not null references people.county,
    year    int not null,
    last    int not null,
    primary key (county, year)
);

create table problems.problem (
    id                uuid primary key,
    county            text not null references people.county,
    project_id        uuid not null references projects.project,
    number            text not null,
    year              int not null,
    serial            int not null,
    title             text not null,
    detail            text,
    category          text not null check (category in ('LAND','PLANNING','EIA','FUNDS','DEMOLITION','UTILITIES','APPROVAL','CONSTRUCTION','LABOUR','POLICY','OTHER')),
    cause             text,
    source            text not null check (source in ('VISIT','SECRETARY','COMPANY','MEETING','CAMPAIGN','DEPARTMENT')),
    origin_key        text,
    origin_label      text,
    origin_href       text,
    raised_on         date not null,
    raised_by_id      uuid not null,
    raised_by         text not null,
    -- who says whether it is solved: the company where it came from the company, else the project's secretary
    asker             text not null check (asker in ('COMPANY','SECRETARY')),
    within_duty       boolean not null,
    confidential      boolean not null default false,
    milestone_key     uuid,
    state             text not null check (state in ('REGISTERED','CONFIRMED','IN_PROGRESS','CLOSE_REQUESTED','PARKED','CLOSED','REJECTED','MERGED','WITHDRAWN')),
    open              boolean generated always as (state in ('REGISTERED','CONFIRMED','IN_PROGRESS','CLOSE_REQUESTED','PARKED')) stored,
    level             int not null check (level between 1 and 4),
    -- the clock of who holds it now: restarted by each escalation; null while the calendar is not published
    level_since       date not null,
    level_days        int not null check (level_days >= 0),
    level_due         date,
    -- the clock of the one who asked: given once, moved by an approved extension or a stop only
    promised_from     date,
    promised_days     int check (promised_days >= 0),
    promised_due      date,
    -- asked to climb for another reason than its clock: returned too often
    suggested_on      date,
    requirement       text,
    lead_unit_id      uuid references people.unit,
    co_unit_ids       uuid[] not null default '{}',
    handler_person_id uuid references people.person,
    holder            text not null check (holder in ('SECRETARY','BUREAU','SPONSOR','COUNTY','HANDLER','VERIFIER','ASKER','PARKED','NOBODY')),
    holder_unit_id    uuid references people.unit,
    holder_person_id  uuid references people.person,
    solution          text,
    requested_on      date,
    verify_level      int check (verify_level between 1 and 4),
    verified_on       date,
    verified_by       text,
    asked_on          date,
    asked_again_on    date,
    answer            text check (answer in ('SATISFIED','UNSATISFIED','SILENT')),
    answered_on       date,
    answered_by       text,
    reject_count      int not null default 0,
    reopen_count      int not null default 0,
    extensions        int not null default 0,
    parked_until      date,
    closed_on         date,
    resolved_by       text check (resolved_by in ('SECRETARY','BUREAU','SPONSOR','COUNTY')),
    merged_into       uuid references problems.problem,
    parent_id         uuid references problems.problem,
    terms             text[] not null default '{}',
    created_at        timestamptz not null,
    updated_by        text not null,
    updated_at        timestamptz not null,
    version           int not null default 1,
    unique (county, year, serial),
    unique (county, number),
    check ((state = 'CLOSED') = (closed_on is not null and verified_on is not null and answer in ('SATISFIED','SILENT') and solution is not null)
           or state = 'CLOSE_REQUESTED'),
    check ((state = 'PARKED') = (parked_until is not null)),
    check (state <> 'PARKED' or level >= 3),
    check ((state = 'MERGED') = (merged_into is not null)),
    check (state <> 'CLOSE_REQUESTED' or requested_on is not null and verify_level is not null and solution is not null)
);
create index problem_due on problems.problem (county, coalesce(level_due, 'infinity'::date), id) where open;
create index problem_raised on problems.problem (county, raised_on desc, id desc);
create index problem_project on problems.problem (project_id, raised_on desc, id desc);
create index problem_project_due on problems.problem (project_id, coalesce(level_due, 'infinity'::date), id) where open;
create index problem_holder_unit on problems.problem (holder_unit_id, coalesce(level_due, 'infinity'::date), id) where open;
create index problem_lead_unit on problems.problem (lead_unit_id) where open;
create index problem_co_units on problems.problem using gin (co_unit_ids);
create index problem_holder_person on problems.problem (holder_person_id) where open;
create index problem_handler_person on problems.problem (handler_person_id);
create index problem_raised_by on problems.problem (raised_by_id);
create index problem_level on problems.problem (county, level, coalesce(level_due, 'infinity'::date), id) where open;
create index problem_state on problems.problem (county, state, coalesce(level_due, 'infinity'::date), id) where state in ('REGISTERED','CLOSE_REQUESTED','PARKED');
create index problem_category on problems.problem (county, category, coalesce(level_due, 'infinity'::date), id) where open;
create index problem_closed on problems.problem (county, closed_on) where closed_on is not null;
create index problem_origin on problems.problem (origin_key) where origin_key is not null;
create index problem_milestone on problems.problem (milestone_key) where open and milestone_key is not null;
create index problem_merged_into on problems.problem (merged_into);
create index problem_parent on problems.problem (parent_id);
create index problem_terms on problems.problem using gin (terms) with (fastupdate = off);

-- what happened, one row each; from it the ledger identity R-16 is counted
create table problems.step (
    id          uuid primary key,
    county      text not null references people.county,
    problem_id  uuid not null references problems.problem,
    move        text not null,
    from_state  text,
    to_state    text not null,
    from_level  int,
    to_level    int not null,
    -- the day that counts, and its order within one transaction
    happened_on date not null,
    seq         bigint generated always as identity,
    reason      text,
    rule        text,
    internal    boolean not null default false,
    file_ids    uuid[] not null default '{}',
    by_id       uuid,
    by          text not null,
    at          timestamptz not null
);
create index step_problem on problems.step (problem_id, seq);
create index step_county_day on problems.step (county, happened_on);

-- in whose hands: every change of holder is a row
create table problems.holding (
    id          uuid primary key,
    county      text not null references people.county,
    problem_id  uuid not null references problems.problem,
    holder      text not null,
    level       int not null,
    unit_id     uuid references people.unit,
    person_id   uuid references people.person,
    from_on     date not null,
    to_on       date check (to_on >= from_on),
    allowed     int,
    why         text,
    seq         bigint generated always as identity
);
create index holding_problem on problems.holding (problem_id, seq);
create unique index holding_one_running on problems.holding (problem_id) where to_on is null;
create index holding_unit on problems.holding (unit_id, from_on);
create index holding_person on problems.holding (person_id);
create index holding_county on problems.holding (county, from_on);

-- the clock stops from a day until a day at the latest; runs again by itself
create table problems.clock_stop (
    id          uuid primary key,
    problem_id  uuid not null references problems.problem,
    reason_key  text not null references problems.stop_reason,
    from_on     date not null,
    until_on    date not null check (until_on >= from_on),
    ended_on    date check (ended_on >= from_on and ended_on <= until_on),
    proof       text not null,
    proof_on    date not null,
    file_ids    uuid[] not null default '{}',
    granted_by_id uuid not null,
    granted_by  text not null,
    granted_at  timestamptz not null
);
create index clock_stop_problem on problems.clock_stop (problem_id);
create index clock_stop_reason on problems.clock_stop (reason_key);

-- «ask» of §5: a request that someone else decides; who asks never grants
create table problems.request (
    id           uuid primary key,
    county       text not null references people.county,
    problem_id   uuid not null references problems.problem,
    act          text not null,
    words        text not null,
    fields       jsonb not null default '{}',
    asked_by_id  uuid not null,
    asked_by     text not null,
    asked_on     date not null,
    asked_at     timestamptz not null,
    decided      text check (decided in ('GRANTED','REFUSED','LAPSED')),
    decided_why  text,
    decided_by_id uuid,
    decided_by   text,
    decided_at   timestamptz,
    check ((decided is null) = (decided_at is null)),
    check (decided_by_id is null or decided_by_id <> asked_by_id)
);
create index request_problem on problems.request (problem_id);
create index request_open on problems.request (county, problem_id) where decided is null;

create table problems.saved_filter (
    id          uuid primary key,
    county      text not null references people.county,
    person_id   uuid not null references people.person,
    name        text not null,
    query       text not null,
    created_at  timestamptz not null,
    dropped_at  timestamptz
);
create unique index saved_filter_name on problems.saved_filter (person_id, name) where dropped_at is null;
create index saved_filter_county on problems.saved_filter (county);
