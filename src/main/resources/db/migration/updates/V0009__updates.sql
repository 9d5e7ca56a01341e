create schema updates;

-- numbers of the updates' rules as dated rows
create table updates.update_rule (
    key         text not null,
    valid_from  date not null,
    valid_to    date,
    value       int not null,
    source      text not null,
    editor      text not null,
    primary key (key, valid_from)
);
insert into updates.update_rule (key, valid_from, value, source, editor) values
    ('update.characters', '2000-01-01', 300, '程序默认值，县里可改（domain §6）', '程序'),
    ('report.characters', '2000-01-01', 4000, '精简文件的规定：专题报告一般不超过 4000 字（domain §6 S44a）；只提醒，不拦', '程序'),
    ('update.pictures', '2000-01-01', 9, '程序默认值：图片从不要求，只设上限', '程序');

-- 项目动态信息: a fact and its time. The author mends it on the same day; later a correction is a new row and both texts stay
create table updates.project_update (
    id             uuid primary key,
    county         text not null references people.county,
    project_id     uuid not null references projects.project,
    happened_at    timestamptz not null,
    text           text not null check (text <> ''),
    -- 企业可见: what is not shared never reaches the company
    shared         boolean not null,
    origin_key     text,
    author_id      uuid not null,
    author         text not null,
    published_at   timestamptz not null,
    mended_at      timestamptz,
    version        int not null default 1,
    -- the first row of a chain of corrections
    root_id        uuid not null references updates.project_update,
    correction_of  uuid unique references updates.project_update,
    reason         text,
    replaced_at    timestamptz,
    check ((correction_of is null) = (reason is null)),
    check ((correction_of is null) = (root_id = id))
);
create index project_update_project on updates.project_update (project_id, happened_at desc, id desc) where replaced_at is null;
create index project_update_county on updates.project_update (county, happened_at desc, id desc) where replaced_at is null;
create unique index project_update_current on updates.project_update (root_id) where replaced_at is null;
create index project_update_origin on updates.project_update (origin_key) where origin_key is not null;

create table updates.update_picture (
    update_id  uuid not null references updates.project_update,
    seq        int not null,
    file_id    uuid not null references files.file,
    primary key (update_id, seq)
);
create index update_picture_file on updates.update_picture (file_id);

-- 项目总结报告: drafted from records, edited, reviewed, issued, frozen; a correction is a new edition
create table updates.report (
    id            uuid primary key,
    county        text not null references people.county,
    project_id    uuid not null references projects.project,
    from_on       date not null,
    to_on         date not null check (to_on >= from_on),
    edition       int not null default 1,
    root_id       uuid not null references updates.report,
    corrects      uuid references updates.report,
    reason        text,
    state         text not null check (state in ('DRAFT','SUBMITTED','ISSUED','DROPPED')),
    shared        boolean not null default false,
    author_id     uuid not null,
    author        text not null,
    drafted_at    timestamptz not null,
    saved_by      text not null,
    saved_at      timestamptz not null,
    submitter_id  uuid,
    submitter     text,
    submitted_at  timestamptz,
    returned_why  text,
    reviewer_id   uuid,
    reviewer      text,
    issued_at     timestamptz,
    -- the day of the first edition: a correction does not move a report into another year
    issued_on     date,
    replaced_at   timestamptz,
    version       int not null default 1,
    unique (root_id, edition),
    check ((corrects is null) = (edition = 1)),
    check ((corrects is null) = (reason is null)),
    check ((corrects is null) = (root_id = id)),
    check ((state = 'ISSUED') = (issued_at is not null)),
    check (state <> 'ISSUED' or reviewer is not null and issued_on is not null),
    check (state <> 'SUBMITTED' or submitted_at is not null),
    -- who drafts or submits never reviews
    check (reviewer_id is null or reviewer_id <> author_id and reviewer_id is distinct from submitter_id)
);
create unique index report_period on updates.report (project_id, from_on, to_on) where edition = 1 and state <> 'DROPPED';
create index report_project on updates.report (project_id, to_on desc, id desc);
create index report_county on updates.report (county, to_on desc, id desc);
create index report_corrects on updates.report (corrects);
create index report_issued on updates.report (county, issued_on) where state = 'ISSUED' and replaced_at is null;
create index report_waiting on updates.report (county, submitted_at) where state = 'SUBMITTED';
create index report_returned on updates.report (author_id) where state = 'DRAFT';

-- a sentence of a report: what the records said, what the author made of it (empty: left out), and where it comes from
create table updates.report_line (
    report_id   uuid not null references updates.report,
    seq         int not null,
    part        text not null check (part in ('PROGRESS','PROBLEM','MEASURE','NEXT')),
    drafted     text,
    text        text not null,
    source_key  text,
    href        text,
    primary key (report_id, seq),
    check ((source_key is null) = (drafted is null))
);
