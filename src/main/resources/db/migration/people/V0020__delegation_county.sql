create index delegation_county on people.delegation (county, leader_id);
