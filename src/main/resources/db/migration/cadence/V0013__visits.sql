create schema cadence;

-- how often who is to be where: a number a week, per project or once for the bureau, counted in days or in records.
-- a row without county is what every county starts with; the row in force on a week's Monday judges the whole week.
-- the bureau's staff propose, its head puts in force (domain.md §5)
create table cadence.visit_rule (
    id           uuid primary key,
    county       text references people.county,
    per_week     int not null check (per_week between 0 and 7),
    scope        text not null check (scope in ('PER_PROJECT','PER_BUREAU')),
    mode         text not null check (mode in ('DAYS','RECORDS')),
    roles        text[] not null check (cardinality(roles) > 0 and roles <@ array['BUREAU','LIAISON','SECRETARY','SPONSOR_LEADER']),
    late_days    int not null check (late_days between 0 and 30),
    valid_from   date not null,
    source       text not null,
    state        text not null check (state in ('PROPOSED','IN_FORCE','REFUSED')),
    editor_id    uuid not null,
    editor       text not null,
    edited_at    timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    check (county is not null or state = 'IN_FORCE'),
    check ((state = 'PROPOSED') = (decided_at is null))
);
create index visit_rule_county on cadence.visit_rule (county, valid_from);
create unique index visit_rule_one_proposal on cadence.visit_rule (county) where state = 'PROPOSED';

-- practices of other places, to be loaded into the editor and changed there (domain.md §7.1)
create table cadence.visit_preset (
    key        text primary key,
    seq        int not null,
    name       text not null,
    per_week   int not null,
    scope      text not null,
    mode       text not null,
    roles      text[] not null,
    late_days  int not null,
    source     text not null
);

-- 走访: the words as they stand now; earlier ones in visit_earlier.
-- role is what the visitor was to the project on that day; a met person bears his name, an unmet one the reason
create table cadence.visit (
    id             uuid primary key,
    county         text not null references people.county,
    project_id     uuid not null references projects.project,
    visited_on     date not null,
    -- the day on which this date was entered (R-03)
    entered_on     date not null,
    start_time     time,
    end_time       time check (end_time >= start_time),
    place          text not null,
    companions     text,
    visitor_id     uuid not null references people.person,
    visitor        text not null,
    role           text not null check (role in ('BUREAU','LIAISON','SECRETARY','SPONSOR_LEADER')),
    owner_met      boolean,
    owner_note     text,
    territory_met  boolean,
    territory_note text,
    secretary_met  boolean,
    secretary_note text,
    progress       text not null,
    -- true: 有问题, each in visit_problem; false: 无
    has_problems   boolean not null,
    reported       text check (reported in ('DONE','NOT_NEEDED')),
    reported_note  text,
    coordinated    text check (coordinated in ('DONE','NOT_NEEDED')),
    coordinated_note text,
    pressed        text check (pressed in ('DONE','NOT_NEEDED')),
    pressed_note   text,
    recorded_at    timestamptz not null,
    version        int not null default 1,
    check (coalesce(owner_met, false) or coalesce(territory_met, false) or coalesce(secretary_met, false)),
    check (entered_on >= visited_on)
);
create index visit_project on cadence.visit (project_id, visited_on desc, id desc);
create index visit_county on cadence.visit (county, visited_on desc, id desc);
create index visit_visitor on cadence.visit (visitor_id, visited_on desc, id desc);

-- problems as they were told on the spot; what becomes of them stands in problems.problem
create table cadence.visit_problem (
    visit_id    uuid not null references cadence.visit,
    seq         int not null,
    problem_id  uuid not null references problems.problem,
    number      text not null,
    title       text not null,
    cause       text not null,
    primary key (visit_id, seq),
    unique (problem_id)
);

create table cadence.visit_photo (
    visit_id  uuid not null references cadence.visit,
    seq       int not null,
    file_id   uuid not null references files.file,
    primary key (visit_id, seq)
);
create index visit_photo_file on cadence.visit_photo (file_id);

-- a slip of the pen on the same day, later a correction with its reason: the words before it stay
create table cadence.visit_earlier (
    visit_id     uuid not null references cadence.visit,
    version      int not null,
    words        jsonb not null,
    reason       text,
    replaced_by  text not null,
    replaced_at  timestamptz not null,
    operation_id uuid not null unique,
    primary key (visit_id, version)
);

-- what the three themselves say: was he there
create table cadence.visit_presence (
    visit_id      uuid not null references cadence.visit,
    role          text not null check (role in ('OWNER_REP','TERRITORY_HEAD','SECRETARY')),
    present       boolean not null,
    note          text,
    person_id     uuid not null references people.person,
    confirmed_by  text not null,
    confirmed_at  timestamptz not null,
    primary key (visit_id, role)
);
create index visit_presence_person on cadence.visit_presence (person_id);

insert into cadence.visit_rule (id, county, per_week, scope, mode, roles, late_days, valid_from, source, state, editor_id, editor, edited_at, decided_by, decided_at)
values ('00000000-0000-7000-8000-000000000001', null, 2, 'PER_PROJECT', 'DAYS', array['BUREAU','LIAISON','SECRETARY'], 3, '2018-01-01',
        '谷城县 2018 年“日协调”：每周不低于两次；按项目、按不同日期、补录 3 个工作日是程序默认，待核实', 'IN_FORCE',
        '00000000-0000-0000-0000-000000000000', '程序', '2018-01-01T00:00:00+08', '程序', '2018-01-01T00:00:00+08');

insert into cadence.visit_preset (key, seq, name, per_week, scope, mode, roles, late_days, source) values
 ('gucheng', 1, '谷城 2018：每个项目每周不低于两次', 2, 'PER_PROJECT', 'DAYS', array['BUREAU','LIAISON'], 3, '谷城县 2018 年项目落地工作报道：日协调，现场服务每周不低于两次；走访的是落地局和联络员'),
 ('gucheng-bureau', 2, '谷城的另一种读法：全局每周两次', 2, 'PER_BUREAU', 'DAYS', array['BUREAU','LIAISON'], 3, '谷城县 2018 年报道未写明按项目还是按全局，按全局理解'),
 ('park', 3, '某工业园区：联系人每周至少对接两次', 2, 'PER_PROJECT', 'RECORDS', array['BUREAU','LIAISON','SECRETARY'], 3, '某工业园区项目联系人制度：每个项目每周对接不少于两次，按次计'),
 ('quanzhou', 4, '泉州 2022：一星期一调度', 1, 'PER_PROJECT', 'DAYS', array['BUREAU','LIAISON','SECRETARY'], 3, '泉州市 2022 年“六个一”：一项目一专班，一星期一调度'),
 ('jingbian', 5, '靖边 2025：领导每周到一次', 1, 'PER_PROJECT', 'DAYS', array['SPONSOR_LEADER'], 3, '靖边县 2025 年：包抓领导每周到项目一次'),
 ('longan', 6, '龙安区 2024：专班每周调度', 1, 'PER_PROJECT', 'RECORDS', array['BUREAU','LIAISON','SECRETARY','SPONSOR_LEADER'], 3, '龙安区 2024 年：专班周调度、周分析、周交办');
