-- 手续目录: dated rows with their source; without a county they came with the program, a county's own row stands in place of
-- the one of the same code. A number that is null is not known: the default of R-33 then serves planning and is no deadline
create table projects.permit_type (
    id               uuid primary key,
    county           text references people.county,
    code             text not null check (code <> 'PLANNING_PERMIT_UNSPECIFIED'),
    -- kinds of one permit that differ in their limits: 报告书, 报告表, 登记表
    variant          text not null default '',
    seq              int not null,
    name             text not null,
    phase            text not null check (phase in ('LAND','WORKS','CONSTRUCTION','COMPLETION','PARALLEL','NONE')),
    department_then  text,
    department_now   text,
    regimes          text[] not null check (cardinality(regimes) > 0 and regimes <@ array['FILING','APPROVAL','GOVERNMENT']),
    in_template      boolean not null,
    needed_when      text not null default '',
    filing           boolean not null default false,
    legal_limit      int check (legal_limit > 0),
    promised_limit   int check (promised_limit > 0),
    limit_unit       text not null check (limit_unit in ('WORKING_DAY','CALENDAR_DAY')),
    extension_limit  int check (extension_limit > 0),
    clock_start      text not null check (clock_start in ('ACCEPTED','RECEIVED')),
    stops            text not null default '',
    plan_days        int not null check (plan_days > 0),
    valid_months     int check (valid_months > 0),
    valid_to_start   boolean not null default false,
    validity         text not null default '',
    start_gate       boolean not null default false,
    milestones       text[] not null default '{}',
    source           text not null,
    to_verify        boolean not null,
    valid_from       date not null,
    -- the day before valid_from where the row was changed again on its first day
    valid_to         date,
    editor           text not null,
    edited_at        timestamptz not null,
    version          int not null default 1,
    check (promised_limit is null or legal_limit is null or promised_limit <= legal_limit)
);
create unique index permit_type_open on projects.permit_type (county, code, variant) nulls not distinct where valid_to is null;
create index permit_type_code on projects.permit_type (code, variant, valid_from);

create table projects.permit_prerequisite (
    type_id  uuid not null references projects.permit_type,
    needs    text not null,
    hard     boolean not null,
    primary key (type_id, needs)
);

-- numbers of the permit rules as dated rows
create table projects.permit_rule (
    key         text not null,
    valid_from  date not null,
    valid_to    date,
    value       int not null,
    source      text not null,
    editor      text not null,
    primary key (key, valid_from)
);
insert into projects.permit_rule (key, valid_from, value, source, editor) values
    ('correction.days', '2004-07-01', 5, '行政许可法第三十二条，单位依第八十二条：工作日 [S2]', '程序'),
    ('default.limit', '2004-07-01', 20, '行政许可法第四十二条：没有特别规定的 20 个工作日 [S2]', '程序'),
    ('default.extension', '2004-07-01', 10, '行政许可法第四十二条：经本机关负责人批准可延长 10 个工作日 [S2]', '程序'),
    ('joint.limit', '2004-07-01', 45, '行政许可法第四十二条：统一、联合、集中办理 45 个工作日 [S2]', '程序'),
    ('joint.extension', '2004-07-01', 15, '行政许可法第四十二条：可延长 15 个工作日 [S2]', '程序'),
    ('delivery.days', '2004-07-01', 10, '行政许可法第四十四条，单位依第八十二条：工作日 [S2]', '程序'),
    ('remind.days', '2004-07-01', 30, '到期前多少天提醒，程序默认值 [P]，待核实', '程序');

-- a department says what its own row should read; the head decides
create table projects.permit_proposal (
    id           uuid primary key,
    county       text not null references people.county,
    code         text not null,
    text         text not null,
    basis        text not null,
    unit_id      uuid references people.unit,
    proposer_id  uuid not null,
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    decided      text check (decided in ('TAKEN','REFUSED')),
    answer       text,
    decided_by   text,
    decided_at   timestamptz,
    check ((decided is null) = (decided_at is null))
);
create index permit_proposal_county on projects.permit_proposal (county, proposed_at);
create index permit_proposal_unit on projects.permit_proposal (unit_id);

-- 帮办手续: one permit of one project on its way; type_id is the row of the catalogue that judges it, frozen when it was handed in
create table projects.permit_case (
    id             uuid primary key,
    county         text not null references people.county,
    project_id     uuid not null references projects.project,
    type_id        uuid not null references projects.permit_type,
    code           text not null check (code <> 'PLANNING_PERMIT_UNSPECIFIED'),
    variant        text not null default '',
    name           text not null,
    batch          text,
    state          text not null check (state in ('NOT_STARTED','NOT_APPLICABLE','PREPARING','SUBMITTED','CORRECTION','ACCEPTED','SPECIAL',
                     'EXTENDED','GRANTED','REFUSED','NOT_ACCEPTED','WITHDRAWN','DELIVERED','CHANGED','EXPIRED')),
    state_since    date not null,
    unit_id        uuid references people.unit,
    unit_text      text,
    helping        text not null check (helping in ('SELF','HELP','AGENT')),
    helper_id      uuid references people.person,
    consent_on     date,
    consent_by     text,
    consent_text   text,
    milestone_key  uuid,
    submitted_on   date,
    accepted_on    date,
    decided_on     date,
    delivered_on   date,
    document_no    text,
    valid_until    date,
    created_by     text not null,
    creator_id     uuid not null,
    created_at     timestamptz not null,
    version        int not null default 1,
    check (helping <> 'AGENT' or consent_on is not null or state in ('NOT_STARTED','NOT_APPLICABLE','PREPARING')),
    check (state in ('NOT_STARTED','NOT_APPLICABLE','PREPARING') or submitted_on is not null),
    check (state not in ('ACCEPTED','SPECIAL','EXTENDED','REFUSED') or accepted_on is not null),
    check (state not in ('GRANTED','REFUSED','DELIVERED','CHANGED','EXPIRED') or decided_on is not null),
    check (state <> 'DELIVERED' or delivered_on is not null)
);
create index permit_case_project on projects.permit_case (project_id, code);
create index permit_case_unit on projects.permit_case (unit_id, project_id);
create index permit_case_type on projects.permit_case (type_id);
create index permit_case_helper on projects.permit_case (helper_id);
create index permit_case_milestone on projects.permit_case (milestone_key);
create index permit_case_county on projects.permit_case (county, state, id);
create index permit_case_valid on projects.permit_case (valid_until) where valid_until is not null;
-- one running case of a permit and batch; what was refused, withdrawn or waived may be begun anew
create unique index permit_case_running on projects.permit_case (project_id, code, coalesce(batch, ''))
    where state not in ('NOT_APPLICABLE','REFUSED','NOT_ACCEPTED','WITHDRAWN','EXPIRED');

-- every step of a case as it happened, the opening first. The clock of a case is computed from these rows
create table projects.permit_step (
    id           uuid primary key,
    case_id      uuid not null references projects.permit_case,
    seq          int not null,
    act          text not null,
    from_state   text,
    to_state     text not null,
    on_date      date not null,
    stop_kind    text check (stop_kind in ('PUBLICITY','HEARING','AUCTION','EXPERTS','TECHNICAL','TESTING')),
    days         int check (days > 0),
    proof        text,
    note         text,
    recorder_id  uuid not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    unique (case_id, seq),
    check (to_state <> 'SPECIAL' or from_state = 'SPECIAL' or (stop_kind is not null and proof is not null)),
    check (to_state <> 'EXTENDED' or from_state = 'EXTENDED' or (days is not null and proof is not null))
);
create index permit_step_at on projects.permit_step (recorded_at);

-- a cache, written by the pure rule in the writing transaction and in the evening run; never a source
create table projects.cached_permit_clock (
    case_id       uuid primary key references projects.permit_case,
    county        text not null,
    legal_due     date,
    promised_due  date,
    stopped       boolean not null
);
create index cached_permit_clock_due on projects.cached_permit_clock (county, coalesce(legal_due, 'infinity'::date), case_id);

-- domain.md §5 note 00: a department sees projects where it has a permit case, too
create or replace view projects.visible_project as
select ra.person_id, p.id as project_id, ra.valid_from, ra.valid_to
from people.role_assignment ra join projects.project p on p.county = ra.county
where ra.role in ('COUNTY_LEADERSHIP','BUREAU_HEAD','BUREAU_STAFF','SUPERVISION')
union all
select a.person_id, a.project_id, a.valid_from, null
from projects.assignment a
union all
select ra.person_id, p.id, ra.valid_from, ra.valid_to
from people.role_assignment ra join projects.project p on p.township_id = ra.unit_id
where ra.role = 'TERRITORY_HEAD'
union all
select ra.person_id, p.id, ra.valid_from, ra.valid_to
from people.role_assignment ra join projects.project p on p.park_id = ra.unit_id
where ra.role = 'TERRITORY_HEAD'
union all
select ra.person_id, s.project_id, ra.valid_from, ra.valid_to
from people.role_assignment ra join projects.support_action s on s.unit_id = ra.unit_id
where ra.role = 'DEPARTMENT' and s.project_id is not null
union all
select ra.person_id, f.project_id, ra.valid_from, ra.valid_to
from people.role_assignment ra join projects.permit_fact f on f.unit_id = ra.unit_id
where ra.role = 'DEPARTMENT'
union all
select ra.person_id, r.project_id, ra.valid_from, ra.valid_to
from people.role_assignment ra join projects.milestone m on m.unit_id = ra.unit_id join projects.roadmap r on r.id = m.roadmap_id
where ra.role = 'DEPARTMENT' and r.status = 'CURRENT'
union all
select ra.person_id, c.project_id, ra.valid_from, ra.valid_to
from people.role_assignment ra join projects.permit_case c on c.unit_id = ra.unit_id
where ra.role = 'DEPARTMENT' and c.state <> 'NOT_APPLICABLE';
