-- 从表格导入项目库: what came in together, so that it can be taken back together while nobody has built upon it
create table projects.register_import (
    id           uuid primary key,
    county       text not null references people.county,
    file_name    text not null,
    imported_id  uuid not null,
    imported_by  text not null,
    imported_at  timestamptz not null,
    undone_by    text,
    undone_at    timestamptz,
    check ((undone_by is null) = (undone_at is null))
);
create index register_import_county on projects.register_import (county, imported_at desc);

-- code and name stay readable when the project has been taken back
create table projects.register_import_row (
    import_id   uuid not null references projects.register_import,
    line        int not null,
    project_id  uuid references projects.project on delete set null,
    code        text not null,
    name        text not null,
    primary key (import_id, line)
);
create index register_import_row_project on projects.register_import_row (project_id);
