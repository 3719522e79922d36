alter table t alter column id add generated always as identity;
select setval(pg_get_serial_sequence('t', 'id'), (select coalesce(max(id), 0) + 1 from t), false);
