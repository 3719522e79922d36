alter table t alter column id drop identity;
create sequence t_id_seq as integer owned by t.id;
alter table t alter column id set default nextval('t_id_seq');
select setval(pg_get_serial_sequence('t', 'id'), (select coalesce(max(id), 0) + 1 from t), false);
