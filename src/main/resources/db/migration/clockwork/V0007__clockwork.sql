create schema clockwork;

-- db-scheduler's one row per job, shared by all nodes: who holds it, when it beat last, when it is due next
create table clockwork.scheduled_task (
    task_name             text not null,
    task_instance         text not null,
    task_data             bytea,
    execution_time        timestamptz not null,
    picked                boolean not null,
    picked_by             text,
    last_success          timestamptz,
    last_failure          timestamptz,
    consecutive_failures  int,
    last_heartbeat        timestamptz,
    version               bigint not null,
    priority              smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on clockwork.scheduled_task (execution_time);
create index scheduled_task_beat on clockwork.scheduled_task (last_heartbeat);

-- every run of a job: on which node, for which moment, what was done in one sentence
create table clockwork.run (
    id          uuid primary key,
    job         text not null,
    node        text not null,
    as_of       timestamptz not null,
    asked_by    text,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    outcome     text check (outcome in ('DONE', 'FAILED', 'HELD', 'LOST')),
    sentence    text,
    check ((outcome is null) = (ended_at is null)),
    check ((outcome is null) = (sentence is null))
);
create index run_job on clockwork.run (job, started_at desc, id desc);
create index run_open on clockwork.run (job) where ended_at is null;
