-- the rule of the weekly briefing (R-04) is edited like the visit rule: proposed by the staff, put in force by the head, no row ever changed
alter table cadence.briefing_rule
    drop constraint briefing_rule_county_valid_from_key,
    add column id          uuid,
    add column state       text not null default 'IN_FORCE' check (state in ('PROPOSED','IN_FORCE','REFUSED')),
    add column editor_id   uuid,
    add column edited_at   timestamptz,
    add column decided_by  text,
    add column decided_at  timestamptz;
update cadence.briefing_rule
set id = '00000000-0000-7000-8000-000000000002', editor_id = '00000000-0000-0000-0000-000000000000', edited_at = '2018-01-01 00:00+08',
    decided_by = editor, decided_at = '2018-01-01 00:00+08'
where county is null;
alter table cadence.briefing_rule
    alter column id set not null,
    alter column editor_id set not null,
    alter column edited_at set not null,
    alter column state drop default,
    add primary key (id),
    add check (county is not null or state = 'IN_FORCE'),
    add check ((state = 'PROPOSED') = (decided_at is null));
create index briefing_rule_county on cadence.briefing_rule (county, valid_from);
create unique index briefing_rule_one_proposal on cadence.briefing_rule (county) where state = 'PROPOSED';
