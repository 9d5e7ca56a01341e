-- 交办事项 (domain.md §3.3, R-20..R-25, §4.1)
-- numbers without a gap: the row is locked while a number is taken
create table problems.matter_number (
    county  text not null references people.county,
    year    int not null,
    last    int not null,
    primary key (county, year)
);

-- the parameters of matters, in working days unless said otherwise
insert into problems.rule (key, valid_from, value, source, editor) values
    ('matter.accept', '2016-01-01', 1, 'R-20，程序建议值', '程序'),
    ('matter.returnDays', '2016-01-01', 2, 'R-21，程序建议值', '程序'),
    ('matter.feedback', '2016-01-01', 5, 'R-22，程序建议值', '程序'),
    ('matter.maxExtensions', '2016-01-01', 2, 'R-23，次数，程序建议值', '程序'),
    ('matter.nearDue', '2016-01-01', 2, 'R-25，程序建议值', '程序'),
    ('matter.exclusion.ceiling', '2016-01-01', 20, 'R-53，一次最多不计的工作日，程序建议值', '程序'),
    ('slow.accept', '2016-01-01', 2, 'SLOW-1，超过签收期限多于几个工作日，程序建议值', '程序'),
    ('slow.silence', '2016-01-01', 2, 'SLOW-2，几个反馈周期没有进展，程序建议值', '程序'),
    ('slow.overdue', '2016-01-01', 1, 'SLOW-3，程序建议值', '程序'),
    ('slow.reworks', '2016-01-01', 2, 'SLOW-4，次数，程序建议值', '程序'),
    ('inaction.urge', '2016-01-01', 3, 'INACT-1，催办后多于几个工作日没有签收，程序建议值', '程序'),
    ('inaction.overdue', '2016-01-01', 5, 'INACT-3，超期多于几个工作日，程序建议值', '程序'),
    ('inaction.returns', '2016-01-01', 2, 'INACT-4，次数，程序建议值', '程序');

create table problems.matter (
    id                 uuid primary key,
    county             text not null references people.county,
    year               int not null,
    seq                int not null,
    number             text not null,
    title              text not null,
    detail             text not null,
    acceptance         text,
    source             text not null check (source in ('LEADER','MEETING','CAMPAIGN','PROBLEM','BRIEFING')),
    project_id         uuid references projects.project,
    problem_id         uuid references problems.problem,
    origin_key         text,
    origin_label       text,
    origin_href        text,
    leader_id          uuid references people.person,
    drafter_id         uuid not null,
    drafted_by         text not null,
    drafted_at         timestamptz not null,
    state              text not null check (state in ('DRAFT','PENDING_APPROVAL','DISPATCHED','RETURN_REQUESTED','ACCEPTED','IN_PROGRESS',
                         'REPORTED','VERIFIED','CLOSED','CANCELLED')),
    state_since        date not null,
    assigner_id        uuid,
    assigned_by        text,
    lead_unit_id       uuid not null references people.unit,
    due_on             date not null,
    -- due_on moved by granted extensions only
    effective_due      date not null,
    -- of the unit that has it now; null again where a return or reassignment sent it on
    dispatched_on      date,
    -- null where the calendar of that year is not published
    accept_due         date,
    accepted_on        date,
    last_entry_on      date,
    reported_by_id     uuid,
    result             text,
    reworks            int not null default 0,
    pending_extension  uuid,
    closed_on          date,
    terms              text[] not null default '{}',
    updated_by         text not null,
    updated_at         timestamptz not null,
    version            int not null default 1,
    unique (county, year, seq),
    unique (county, number),
    check (source <> 'LEADER' or leader_id is not null),
    check (state in ('DRAFT','PENDING_APPROVAL','CANCELLED') or dispatched_on is not null and assigner_id is not null),
    check (state not in ('ACCEPTED','IN_PROGRESS','REPORTED','VERIFIED','CLOSED') or accepted_on is not null),
    check ((state in ('CLOSED','CANCELLED')) = (closed_on is not null)),
    check (state not in ('REPORTED','VERIFIED','CLOSED') or result is not null),
    check (effective_due >= due_on)
);
create index matter_due on problems.matter (county, effective_due, id);
create index matter_open on problems.matter (county, effective_due, id) where state not in ('CLOSED','CANCELLED');
create index matter_unit on problems.matter (lead_unit_id, effective_due, id) where state not in ('DRAFT','PENDING_APPROVAL','CLOSED','CANCELLED');
create index matter_all on problems.matter (county, year desc, seq desc);
create index matter_lead on problems.matter (lead_unit_id);
create index matter_project on problems.matter (project_id);
create index matter_problem on problems.matter (problem_id);
create index matter_leader on problems.matter (leader_id);
create index matter_assigner on problems.matter (assigner_id) where state not in ('CLOSED','CANCELLED');
create index matter_terms on problems.matter using gin (terms) with (fastupdate = off);

-- co-handlers with their own sub-deadlines (R-24)
create table problems.matter_co (
    id         uuid primary key,
    matter_id  uuid not null references problems.matter,
    unit_id    uuid not null references people.unit,
    task       text not null,
    due_on     date not null,
    result     text,
    result_on  date,
    result_by  text,
    unique (matter_id, unit_id),
    check ((result is null) = (result_on is null))
);
create index matter_co_unit on problems.matter_co (unit_id);

-- all that was done, in its order; nothing of it is ever changed
create table problems.matter_step (
    id            uuid primary key,
    matter_id     uuid not null references problems.matter,
    -- their order within one transaction
    seq           bigint generated always as identity,
    act           text not null,
    from_state    text not null,
    to_state      text not null,
    -- the unit that acted, or that held the matter when others acted
    unit_id       uuid references people.unit,
    to_unit_id    uuid references people.unit,
    happened_on   date not null,
    text          text,
    basis         text,
    old_due       date,
    new_due       date,
    -- an exclusion's days, first and last (R-53)
    exclusion     text check (exclusion in ('STOPPED','PARKED','COMPANY_MATERIAL','UPSTREAM','FORCE_MAJEURE')),
    from_on       date,
    to_on         date,
    -- false: a return request that R-21 did not admit
    admitted      boolean not null default true,
    -- the request that this step answers
    answers       uuid references problems.matter_step,
    by_id         uuid not null,
    by_name       text not null,
    at            timestamptz not null,
    check ((exclusion is null) = (from_on is null)),
    check (to_on is null or to_on >= from_on)
);
create index matter_step_matter on problems.matter_step (matter_id, seq);
create unique index matter_step_answers on problems.matter_step (answers);
create index matter_step_unit on problems.matter_step (unit_id);
create index matter_step_to_unit on problems.matter_step (to_unit_id);

-- who was told what once (R-25); channels delivers it
create table problems.matter_told (
    matter_id  uuid not null references problems.matter,
    unit_id    uuid not null references people.unit,
    kind       text not null check (kind in ('UNACCEPTED','NEAR','OVERDUE')),
    due_on     date not null,
    told_on    date not null,
    primary key (matter_id, unit_id, kind, due_on)
);
create index matter_told_unit on problems.matter_told (unit_id);
