alter table t alter column id set generated always set increment by 1 set cache 1;
