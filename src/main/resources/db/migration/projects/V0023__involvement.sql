-- domain.md §5 note 00: a department sees the projects where it has a problem or a matter; told by the rooms that give it one
create table projects.involvement (
    unit_id     uuid not null references people.unit,
    project_id  uuid not null references projects.project,
    why         text not null,
    since_on    date not null,
    primary key (unit_id, project_id)
);
create index involvement_project on projects.involvement (project_id);

create or replace view projects.visible_project as
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
where ra.role = 'DEPARTMENT' and r.status = 'CURRENT'
union all
select ra.person_id, c.project_id, ra.valid_from, ra.valid_to
from people.role_assignment ra join projects.permit_case c on c.unit_id = ra.unit_id
where ra.role = 'DEPARTMENT' and c.state <> 'NOT_APPLICABLE'
union all
select ra.person_id, i.project_id, ra.valid_from, ra.valid_to
from people.role_assignment ra join projects.involvement i on i.unit_id = ra.unit_id
where ra.role in ('DEPARTMENT', 'TERRITORY_HEAD');
