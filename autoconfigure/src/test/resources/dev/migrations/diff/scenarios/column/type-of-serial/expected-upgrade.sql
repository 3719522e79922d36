alter table t alter column id type bigint;
alter sequence t_id_seq as bigint;
