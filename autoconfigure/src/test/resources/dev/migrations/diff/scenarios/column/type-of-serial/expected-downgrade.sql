alter table t alter column id type integer;
alter sequence t_id_seq as integer;
