create index stage_record_correction_of on projects.stage_record (correction_of) where correction_of is not null;
