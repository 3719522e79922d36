alter sequence s owned by none;
alter table t alter column a drop default;
drop sequence s;
