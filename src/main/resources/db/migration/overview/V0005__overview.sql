create schema overview;

-- 历史公布数: what the county declared, with its words; kept beside what records say, never forced equal.
-- money in yuan; a correction is a new row that names the one it replaces
create table overview.declared_figure (
    id           uuid primary key,
    county       text not null references people.county,
    year         int not null,
    key          text not null,
    value        numeric(18,2) not null,
    unit         text not null,
    at_least     boolean not null default false,
    tolerance    numeric(18,2) not null default 0,
    as_written   text not null,
    quote        text not null,
    source       text not null,
    replaces     uuid references overview.declared_figure,
    why          text,
    entered_by_id uuid not null,
    entered_by   text not null,
    entered_at   timestamptz not null,
    replaced_at  timestamptz,
    check (replaces is null or why is not null)
);
create unique index declared_figure_current on overview.declared_figure (county, year, key) where replaced_at is null;
create unique index declared_figure_replaces on overview.declared_figure (replaces);

-- R-83: a person may place a project in another progress group, with a reason
create table overview.group_override (
    id             uuid primary key,
    county         text not null references people.county,
    project_id     uuid not null references projects.project,
    year           int not null,
    progress_group text not null check (progress_group in ('PRODUCING','FAST','ON_PLAN','BEHIND','UNGROUPED')),
    reason         text not null,
    quote          text,
    set_by_id      uuid not null,
    set_by         text not null,
    set_at         timestamptz not null,
    replaced_at    timestamptz
);
create unique index group_override_current on overview.group_override (project_id, year) where replaced_at is null;
create index group_override_project on overview.group_override (project_id);
create index group_override_county on overview.group_override (county, year) where replaced_at is null;

-- words around a year's figures: goals, mechanisms, media, open readings, each with its quote
create table overview.year_note (
    id      uuid primary key,
    county  text not null references people.county,
    year    int not null,
    kind    text not null check (kind in ('MECHANISM','ROLE','RULE','SERVICE_MODE','GOAL','MEDIA','OPEN_READING','RECONCILIATION')),
    seq     int not null,
    title   text not null,
    detail  text,
    quote   text,
    written_by_id uuid not null,
    written_by    text not null,
    written_at    timestamptz not null
);
create index year_note_county on overview.year_note (county, year, kind, seq);
