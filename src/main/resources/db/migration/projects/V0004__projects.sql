create schema projects;

create table projects.project (
    id                uuid primary key,
    county            text not null references people.county,
    code              text not null check (code ~ '^\d{6}-\d{4}-\d{2,6}$'),
    -- the code's own order: 2026-100 stands behind 2026-99
    code_year         int generated always as (split_part(code, '-', 2)::int) stored,
    code_no           int generated always as (split_part(code, '-', 3)::int) stored,
    name              text not null,
    aliases           text[] not null default '{}',
    kind              text not null check (kind in ('INDUSTRY','INFRASTRUCTURE','SERVICE','AGRICULTURE','OTHER')),
    regime            text check (regime in ('FILING','APPROVAL','GOVERNMENT')),
    national_code     text check (national_code ~ '^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$'),
    investor          text,
    credit_code       text,
    industry_code     text,
    region_code       text,
    township_id       uuid references people.unit,
    park_id           uuid references people.unit,
    site              text,
    land_area         numeric(14,4),
    land_unit         text check (land_unit in ('MU','SQM','HA')),
    land_inferred     boolean not null default false,
    building_area     numeric(14,2),
    plan_total        numeric(18,2) check (plan_total >= 0),
    plan_from         date,
    plan_to           date,
    content           text,
    products          text,
    expected_output   numeric(18,2),
    expected_tax      numeric(18,2),
    expected_jobs     int,
    signed_on         date,
    contract_no       text,
    parent_id         uuid references projects.project,
    phase             text,
    -- the last stage record's stage; null is 阶段不详, allowed to a historical load only
    stage             text check (stage in ('NEGOTIATING','SIGNED','LANDED','PRE_CONSTRUCTION','READY_TO_START','STARTED',
                        'UNDER_CONSTRUCTION','EQUIPMENT_INSTALLATION','TRIAL_PRODUCTION','IN_PRODUCTION','FULL_CAPACITY')),
    stage_on          date,
    stage_confidence  text check (stage_confidence in ('HIGH','MEDIUM','LOW')),
    overlay           text check (overlay in ('SUSPENDED','TERMINATED')),
    historical        boolean not null default false,
    note              text,
    source            text,
    terms             text[] not null default '{}',
    created_by        text not null,
    created_at        timestamptz not null,
    updated_by        text not null,
    updated_at        timestamptz not null,
    version           int not null default 1,
    unique (county, code)
);
create unique index project_county_code on projects.project (county, code_year, code_no);
create index project_county_name on projects.project (county, name collate "zh-x-icu", id);
create index project_county_plan_total on projects.project (county, coalesce(plan_total, -1), id);
create index project_county_updated on projects.project (county, updated_at, id);
create index project_county_stage on projects.project (county, stage, code);
-- searched far more often than written: no pending list to walk through
create index project_terms on projects.project using gin (terms) with (fastupdate = off);
create index project_parent on projects.project (parent_id);
create index project_township on projects.project (township_id);
create index project_park on projects.project (park_id);

-- the next number of a county and year: gapless, taken under its row's lock
create table projects.code_counter (
    county  text not null references people.county,
    year    int not null,
    last    int not null,
    primary key (county, year)
);

create table projects.stage_record (
    id             uuid primary key,
    project_id     uuid not null references projects.project,
    act            text not null check (act in ('FORWARD','CORRECTION','SUSPEND','RESUME','TERMINATE','PROPOSAL')),
    from_stage     text,
    to_stage       text,
    occurred_on    date,
    occurred_text  text,
    evidence       text not null,
    skipped        jsonb not null default '[]',
    completed_on   date,
    correction_of  uuid references projects.stage_record,
    reason         text,
    resume_on      date,
    confidence     text check (confidence in ('HIGH','MEDIUM','LOW')),
    quote          text,
    decided        text check (decided in ('ACCEPTED','REFUSED')),
    decided_by     text,
    decided_at     timestamptz,
    recorded_by    text not null,
    recorded_at    timestamptz not null,
    check (act not in ('CORRECTION','SUSPEND','TERMINATE') or reason is not null)
);
create index stage_record_project on projects.stage_record (project_id, recorded_at);
create index stage_record_at on projects.stage_record (recorded_at);
create index stage_record_undecided on projects.stage_record (project_id) where act = 'PROPOSAL' and decided is null;

-- 重点项目名单: a yearly document in versions; each version is the whole list
create table projects.key_list (
    id           uuid primary key,
    county       text not null references people.county,
    year         int not null,
    number       int not null,
    status       text not null check (status in ('DRAFT','SUBMITTED','APPROVED')),
    note         text,
    to_confirm   boolean not null default false,
    drafted_by   text not null,
    drafted_at   timestamptz not null,
    submitted_by text,
    submitted_id uuid,
    submitted_at timestamptz,
    returned_why text,
    approved_by  text,
    approved_at  timestamptz,
    version      int not null default 1,
    unique (county, year, number),
    check ((status = 'APPROVED') = (approved_at is not null)),
    check (status <> 'SUBMITTED' or submitted_at is not null)
);
create unique index key_list_one_open on projects.key_list (county, year) where status <> 'APPROVED';

-- left_on is the first day off the list: the row stays in the later versions with its reason
create table projects.key_list_entry (
    list_id      uuid not null references projects.key_list,
    project_id   uuid not null references projects.project,
    annual_plan  numeric(18,2) check (annual_plan >= 0),
    priority     int not null default 2 check (priority between 1 and 3),
    joined_on    date not null,
    joined_why   text,
    left_on      date check (left_on >= joined_on),
    left_why     text,
    inferred     boolean not null default false,
    changed_by   text,
    changed_at   timestamptz,
    version      int not null default 1,
    primary key (list_id, project_id),
    check (left_on is null or left_why is not null)
);
create index key_list_entry_project on projects.key_list_entry (project_id);

-- the current list of each county and year: its latest approved version
create view projects.key_project as
select l.county, l.year, l.id as list_id, l.number, l.to_confirm, e.project_id, e.annual_plan, e.priority, e.joined_on, e.left_on, e.inferred
from projects.key_list l
join projects.key_list_entry e on e.list_id = l.id
where l.status = 'APPROVED'
  and not exists (select 1 from projects.key_list n where n.county = l.county and n.year = l.year and n.status = 'APPROVED' and n.number > l.number);

create table projects.assignment (
    id             uuid primary key,
    project_id     uuid not null references projects.project,
    person_id      uuid not null references people.person,
    role           text not null check (role in ('SPONSOR_LEADER','SECRETARY','LIAISON','TERRITORY_HEAD','OWNER_REP','TASK_FORCE_LEAD','TASK_FORCE_MEMBER')),
    lead           boolean not null default false,
    acting         boolean not null default false,
    valid_from     date not null,
    valid_to       date check (valid_to >= valid_from),
    note           text,
    -- a handover: whom it follows, and what was open on that day in words that later changes do not touch
    follows        uuid references projects.assignment,
    open_items     text[] not null default '{}',
    approved_by    text,
    approved_at    timestamptz,
    created_by     text not null,
    created_at     timestamptz not null,
    ended_by       text,
    ended_at       timestamptz,
    ended_why      text,
    version        int not null default 1,
    check (follows is null or note is not null),
    check (not acting or valid_to is not null)
);
create index assignment_follows on projects.assignment (follows);
create index assignment_project on projects.assignment (project_id, role, valid_from);
create index assignment_person on projects.assignment (person_id, project_id);
create index assignment_unapproved on projects.assignment (project_id) where role = 'SPONSOR_LEADER' and approved_at is null;

create table projects.task_force (
    id              uuid primary key,
    project_id      uuid not null references projects.project,
    name            text not null,
    duties          text,
    established_on  date not null,
    dissolved_on    date check (dissolved_on >= established_on),
    created_by      text not null,
    created_at      timestamptz not null,
    changed_by      text not null,
    changed_at      timestamptz not null,
    version         int not null default 1
);
create unique index task_force_one_active on projects.task_force (project_id) where dissolved_on is null;

-- 微信群: the registration only, never a word of what is said there
create table projects.chat_group (
    id            uuid primary key,
    project_id    uuid not null references projects.project,
    name          text not null,
    owner         text not null,
    created_on    date not null,
    closed_on     date check (closed_on >= created_on),
    member_count  int check (member_count > 0),
    created_by    text not null,
    created_at    timestamptz not null,
    changed_by    text not null,
    changed_at    timestamptz not null,
    version       int not null default 1
);
create unique index chat_group_one_open on projects.chat_group (project_id) where closed_on is null;

create table projects.roadmap (
    id           uuid primary key,
    project_id   uuid not null references projects.project,
    number       int not null,
    status       text not null check (status in ('DRAFT','CURRENT','SUPERSEDED','DROPPED')),
    baseline     boolean not null default false,
    reason       text,
    drafted_by   text not null,
    drafted_at   timestamptz not null,
    saved_by     text not null,
    saved_at     timestamptz not null,
    approved_by  text,
    approved_at  timestamptz,
    version      int not null default 1,
    unique (project_id, number),
    check (status in ('DRAFT','DROPPED') or approved_at is not null)
);
create unique index roadmap_one_current on projects.roadmap (project_id) where status = 'CURRENT';
create unique index roadmap_one_draft on projects.roadmap (project_id) where status = 'DRAFT';
create unique index roadmap_one_baseline on projects.roadmap (project_id) where baseline;

-- key is the same in every version of the roadmap: it ties a bar to its baseline
create table projects.milestone (
    id             uuid primary key,
    roadmap_id     uuid not null references projects.roadmap,
    key            uuid not null,
    seq            int not null,
    name           text not null,
    planned_start  date not null,
    planned_end    date not null check (planned_end >= planned_start),
    -- the length that a template gave, kept while no person has typed other dates; tentative dates are computed from it again
    working_days   int check (working_days > 0),
    tentative      boolean not null default false,
    actual_start   date,
    actual_end     date check (actual_end >= actual_start),
    recorded_by    text,
    recorded_at    timestamptz,
    unit_id        uuid references people.unit,
    unit_text      text,
    linked_stage   text,
    weight         int not null default 1 check (weight > 0),
    version        int not null default 1,
    unique (roadmap_id, key),
    check (actual_end is null or actual_start is not null),
    check (not tentative or working_days is not null)
);
create index milestone_unit on projects.milestone (unit_id);
create index milestone_done on projects.milestone (actual_end) where actual_end is not null;
create index milestone_open on projects.milestone (planned_end) where actual_end is null;
create index milestone_tentative on projects.milestone (roadmap_id) where tentative;

create table projects.milestone_link (
    milestone_id    uuid not null references projects.milestone on delete cascade,
    predecessor_id  uuid not null references projects.milestone on delete cascade,
    primary key (milestone_id, predecessor_id),
    check (milestone_id <> predecessor_id)
);
create index milestone_link_predecessor on projects.milestone_link (predecessor_id);

-- steps of a template: working days from the plan's start or from the end of the named predecessors
-- without a county: shipped with the program; a county's own copy stands in place of the one it was copied from
create table projects.roadmap_template (
    id          uuid primary key,
    county      text references people.county,
    copy_of     uuid references projects.roadmap_template,
    name        text not null,
    kind        text not null,
    regime      text,
    valid_from  date not null,
    valid_to    date,
    source      text not null,
    editor      text not null,
    edited_at   timestamptz not null,
    version     int not null default 1
);
create index roadmap_template_county on projects.roadmap_template (county);
create index roadmap_template_copy_of on projects.roadmap_template (copy_of);
create unique index roadmap_template_one_copy on projects.roadmap_template (county, copy_of) where valid_to is null;
create table projects.roadmap_template_step (
    template_id   uuid not null references projects.roadmap_template,
    seq           int not null,
    name          text not null,
    working_days  int not null check (working_days > 0),
    after         int[] not null default '{}',
    unit_text     text,
    linked_stage  text,
    weight        int not null default 1,
    basis         text not null default '',
    primary key (template_id, seq)
);

-- numbers of the roadmap's rules as dated rows
create table projects.roadmap_rule (
    key         text not null,
    valid_from  date not null,
    valid_to    date,
    value       numeric(8,2) not null,
    source      text not null,
    editor      text not null,
    primary key (key, valid_from)
);
insert into projects.roadmap_rule (key, valid_from, value, source, editor)
values ('shortening.percent', '2000-01-30', 20, '建设工程质量管理条例第十条不得任意压缩合理工期；幅度为程序默认值，待核实', '程序');

create table projects.investment_record (
    id             uuid primary key,
    project_id     uuid not null references projects.project,
    year           int not null,
    month          int check (month between 1 and 12),
    measure        text not null check (measure in ('IN_YEAR','CUMULATIVE','CONTRACT','UNCLEAR')),
    fund_source    text not null check (fund_source in ('ENTERPRISE','CITY_INVESTMENT','FISCAL','LOAN','OTHER','UNKNOWN')),
    amount         numeric(18,2) not null,
    figure         text not null default 'MANAGEMENT' check (figure in ('MANAGEMENT','STATISTICAL')),
    status         text not null check (status in ('DRAFT','SUBMITTED','CONFIRMED','RETURNED')),
    evidence       text,
    as_written     text,
    quote          text,
    inferred       boolean not null default false,
    note           text,
    correction_of  uuid references projects.investment_record,
    reason         text,
    returned_why   text,
    recorder_id    uuid not null,
    recorded_by    text not null,
    recorded_at    timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    version        int not null default 1,
    check (correction_of is not null or amount >= 0),
    check (correction_of is null or reason is not null)
);
create index investment_record_project on projects.investment_record (project_id, year, month);
-- a month and fund source of a project is one booking; what comes later corrects it
create unique index investment_record_cell on projects.investment_record (project_id, year, month, fund_source)
    where measure = 'IN_YEAR' and figure = 'MANAGEMENT' and status = 'CONFIRMED' and correction_of is null and month is not null;
create index investment_record_correction on projects.investment_record (correction_of);
create index investment_record_waiting on projects.investment_record (project_id) where status in ('SUBMITTED','RETURNED');

create table projects.annual_plan_month (
    project_id  uuid not null references projects.project,
    year        int not null,
    month       int not null check (month between 1 and 12),
    amount      numeric(18,2) not null check (amount >= 0),
    set_by      text not null,
    set_at      timestamptz not null,
    primary key (project_id, year, month)
);

-- a locked month is read-only: what changes afterwards is a correction in an open month
create table projects.month_lock (
    project_id    uuid not null references projects.project,
    year          int not null,
    month         int not null check (month between 1 and 12),
    confirmed_by  text not null,
    confirmed_at  timestamptz not null,
    primary key (project_id, year, month)
);

-- caches, written by the pure rules in the writing transaction and in the nightly run; never a source.
-- month 0 holds what a historical load knows of the year but not of the month
create table projects.cached_month (
    project_id  uuid not null references projects.project,
    county      text not null,
    year        int not null,
    month       int not null,
    done        numeric(18,2) not null,
    planned     numeric(18,2) not null,
    primary key (project_id, year, month)
);
create index cached_month_county on projects.cached_month (county, year, month) include (done, planned);
create table projects.cached_light (
    project_id  uuid not null references projects.project,
    county      text not null,
    year        int not null,
    light       text not null check (light in ('GREEN','YELLOW','RED','NONE')),
    reason      text not null,
    since       date,
    as_of       date not null,
    -- the months 1..n that are judged
    months      int not null,
    done        numeric(18,2) not null,
    planned     numeric(18,2) not null,
    annual      numeric(18,2),
    primary key (project_id, year)
);
create index cached_light_county on projects.cached_light (county, year, light);

-- 亮灯: presets of the places that practise them, and which one a county follows since when
create table projects.light_rule (
    id          uuid primary key,
    preset      text not null,
    dimension   text not null check (dimension in ('PROGRESS_POINTS','PROGRESS_RATIO','START','ENROLMENT','MONEY_APART')),
    yellow      numeric(8,2) not null,
    red         numeric(8,2) not null,
    valid_from  date not null,
    valid_to    date,
    source      text not null,
    editor      text not null,
    unique (preset, dimension, valid_from)
);
-- a row without county is what every county starts with
create table projects.light_choice (
    id          uuid primary key,
    county      text references people.county,
    preset      text not null,
    valid_from  date not null,
    source      text not null,
    editor      text not null,
    chosen_at   timestamptz not null,
    unique nulls not distinct (county, valid_from)
);

create table projects.support_action (
    id           uuid primary key,
    county       text not null references people.county,
    year         int not null,
    unit_id      uuid not null references people.unit,
    kind         text not null check (kind in ('INFRASTRUCTURE_INVESTMENT','FUNDING_SECURED','ASSET_ACQUISITION','PERMIT_ISSUED','UTILITY','GENERAL')),
    project_id   uuid references projects.project,
    target_text  text,
    action       text not null,
    amount       numeric(18,2) check (amount >= 0),
    included     text not null check (included in ('YES','NO','UNKNOWN')),
    included_inferred boolean not null default false,
    from_on      date,
    to_on        date check (to_on >= from_on),
    quantities   text,
    evidence     text,
    quote        text,
    historical   boolean not null default false,
    recorder_id  uuid not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    correction_of uuid references projects.support_action,
    reason       text,
    version      int not null default 1,
    check (project_id is not null or target_text is not null)
);
create index support_action_county on projects.support_action (county, year, unit_id);
create index support_action_unit on projects.support_action (unit_id);
create index support_action_project on projects.support_action (project_id);
create unique index support_action_correction on projects.support_action (correction_of);

-- land and permit facts as departments state them; a later issue brings the whole permit case
create table projects.permit_fact (
    id             uuid primary key,
    county         text not null references people.county,
    year           int not null,
    project_id     uuid not null references projects.project,
    unit_id        uuid not null references people.unit,
    procedure_code text not null,
    procedure_name text not null,
    status         text not null check (status in ('ISSUED','COMPLETED')),
    decided_on     date,
    document_no    text,
    batch          text,
    area           numeric(14,4),
    area_unit      text check (area_unit in ('MU','SQM','HA')),
    area_inferred  boolean not null default false,
    quote          text,
    note           text,
    historical     boolean not null default false,
    recorder_id    uuid not null,
    recorded_by    text not null,
    recorded_at    timestamptz not null
);
create index permit_fact_county on projects.permit_fact (county, year);
create index permit_fact_project on projects.permit_fact (project_id);
create index permit_fact_unit on projects.permit_fact (unit_id);

-- what was built, dated plans, tax and progress words: one fact a row, in the source's words
create table projects.stated_fact (
    id           uuid primary key,
    project_id   uuid not null references projects.project,
    year         int not null,
    kind         text not null check (kind in ('BUILT','PLANNED_DATE','DURATION','TAX','PROGRESS','OTHER')),
    seq          int not null default 1,
    text         text not null,
    amount       numeric(18,2),
    month        text check (month ~ '^\d{4}-\d{2}$'),
    quote        text,
    note         text,
    recorder_id  uuid not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
create index stated_fact_project on projects.stated_fact (project_id, year, kind, seq);

-- what a person may see (domain.md §5 note 00); readers add «today between valid_from and valid_to»
create view projects.visible_project as
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
where ra.role = 'DEPARTMENT' and r.status = 'CURRENT';
