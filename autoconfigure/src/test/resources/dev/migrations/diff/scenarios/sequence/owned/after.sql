create table t (a int);
create sequence s owned by t.a;
alter table t alter column a set default nextval('s');
