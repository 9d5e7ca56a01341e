-- The permits that somebody still has to do something about are few beside those that are finished: lists of them read their own index.
alter table projects.cached_permit_clock add column finished boolean not null default false;
update projects.cached_permit_clock k set finished = true
from projects.permit_case c
where c.id = k.case_id
  and c.state not in ('NOT_STARTED', 'PREPARING', 'SUBMITTED', 'CORRECTION', 'ACCEPTED', 'SPECIAL', 'EXTENDED')
  and (c.state <> 'GRANTED' or k.deliver_by is null);
create index cached_permit_clock_unfinished on projects.cached_permit_clock (county, coalesce(deliver_by, legal_due, 'infinity'::date), case_id)
    where not finished;
