alter sequence s owned by none;
alter table t drop column a;
drop sequence s;
