-- the numbers of problems and matters, and the reasons to stop a clock, take the course of the other dated rules (domain.md §5):
-- proposed by the staff, one at a time, put in force or refused by the head; only a row in force is a rule
alter table problems.rule
    add column state       text not null default 'IN_FORCE' check (state in ('PROPOSED','IN_FORCE','REFUSED')),
    add column decided_by  text,
    add column decided_at  timestamptz;
update problems.rule set decided_by = editor, decided_at = coalesce(edited_at, '2018-01-01 00:00+08');
alter table problems.rule
    alter column state drop default,
    add check (county is not null or state = 'IN_FORCE'),
    add check ((state = 'PROPOSED') = (decided_at is null));
create unique index rule_one_proposal on problems.rule (county, key) where state = 'PROPOSED';

alter table problems.stop_reason_change
    add column state       text not null default 'IN_FORCE' check (state in ('PROPOSED','IN_FORCE','REFUSED')),
    add column decided_by  text,
    add column decided_at  timestamptz;
update problems.stop_reason_change set decided_by = editor, decided_at = edited_at;
alter table problems.stop_reason_change
    alter column state drop default,
    add check ((state = 'PROPOSED') = (decided_at is null));
create unique index stop_reason_one_proposal on problems.stop_reason_change (county, reason_key) where state = 'PROPOSED';

-- R-10: the number is read now, by the day on which a problem outside the secretary's duty was found
update problems.rule set source = 'R-10：职责外的问题报包保领导和联络员；报道定了规矩，天数为程序建议值'
where county is null and key = 'secretary.escalateWithin';
