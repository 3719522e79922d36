create sequence s;
alter table t add column a integer;
alter sequence s owned by t.a;
