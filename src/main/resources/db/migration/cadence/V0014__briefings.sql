-- R-04: how many meetings a week, and within how many working days after the week its briefing is out
create table cadence.briefing_rule (
    county      text references people.county,
    valid_from  date not null,
    meetings    int not null check (meetings between 0 and 7),
    due_days    int not null check (due_days between 0 and 10),
    source      text not null,
    editor      text not null,
    unique nulls not distinct (county, valid_from)
);
insert into cadence.briefing_rule (county, valid_from, meetings, due_days, source, editor)
values (null, '2018-01-01', 1, 1, '谷城县 2018 年“周通报”：每周召开一次项目服务碰头会；周五汇总、下周一报出是程序默认，待核实', '程序');

-- 碰头会: held and noted
create table cadence.weekly_meeting (
    id              uuid primary key,
    county          text not null references people.county,
    year            int not null,
    week            int not null check (week between 1 and 53),
    held_on         date not null,
    host            text not null,
    attendees       text not null,
    notes           text not null,
    recorded_by_id  uuid not null,
    recorded_by     text not null,
    recorded_at     timestamptz not null
);
create index weekly_meeting_week on cadence.weekly_meeting (county, year, week, held_on);

-- the next 期号 of a county and year: gapless, taken under its row's lock when the briefing goes out
create table cadence.issue_counter (
    county  text not null references people.county,
    year    int not null,
    last    int not null,
    primary key (county, year)
);

-- 周通报: what stands here is the text that was gathered, edited and at last frozen; a correction is a new edition under the same number
create table cadence.briefing (
    id               uuid primary key,
    county           text not null references people.county,
    year             int not null,
    week             int not null check (week between 1 and 53),
    edition          int not null default 1,
    status           text not null check (status in ('DRAFT','SUBMITTED','APPROVED','ISSUED')),
    issue_no         int,
    -- the projects that the week asks an entry for
    active           int not null,
    summary          text not null,
    summary_drafted  text not null,
    drafted_by_id    uuid not null,
    drafted_by       text not null,
    drafted_at       timestamptz not null,
    submitted_by_id  uuid,
    submitted_by     text,
    submitted_at     timestamptz,
    returned_why     text,
    approved_by      text,
    approved_at      timestamptz,
    issued_by        text,
    issued_at        timestamptz,
    issued_on        date,
    corrects         uuid references cadence.briefing,
    why              text,
    version          int not null default 1,
    unique (county, year, week, edition),
    unique (county, year, issue_no, edition),
    check ((corrects is null) = (edition = 1)),
    check ((corrects is null) = (why is null)),
    check (status = 'DRAFT' or submitted_at is not null),
    check (status not in ('APPROVED','ISSUED') or approved_at is not null),
    check ((status = 'ISSUED') = (issued_at is not null)),
    check ((status = 'ISSUED') = (issued_on is not null)),
    check (status <> 'ISSUED' or issue_no is not null)
);
create index briefing_corrects on cadence.briefing (corrects);
create index briefing_open on cadence.briefing (county, year, week) where status <> 'ISSUED';

-- one project in it, with the counts of the day it was gathered
create table cadence.briefing_entry (
    id           uuid primary key,
    briefing_id  uuid not null references cadence.briefing,
    project_id   uuid not null references projects.project,
    seq          int not null,
    code         text not null,
    name         text not null,
    stage        text not null,
    light        text not null,
    owners       text not null,
    visits       int not null,
    required     int,
    kept         boolean,
    raised       int not null,
    closed       int not null,
    open         int not null,
    overdue      int not null,
    version      int not null default 1,
    unique (briefing_id, project_id),
    unique (briefing_id, seq)
);
create index briefing_entry_project on cadence.briefing_entry (project_id);

-- a sentence: as the records gave it, as the office left it, and the records behind it, which no editing takes away
create table cadence.briefing_line (
    entry_id   uuid not null references cadence.briefing_entry,
    part       text not null check (part in ('PROGRESS','PROBLEMS','MEASURES','NEXT')),
    drafted    text not null,
    text       text not null,
    sources    jsonb not null default '[]',
    edited_by  text,
    edited_at  timestamptz,
    primary key (entry_id, part),
    check ((edited_by is null) = (edited_at is null))
);

-- that a missed week was told, never that it was missed: whether it was is asked of R-01 each time
create table cadence.missed_week (
    county      text not null references people.county,
    year        int not null,
    week        int not null,
    -- the project's code, or the county's where the rule counts once for the bureau
    code        text not null,
    required    int not null,
    visits      int not null,
    told_at     timestamptz not null,
    primary key (county, year, week, code)
);
