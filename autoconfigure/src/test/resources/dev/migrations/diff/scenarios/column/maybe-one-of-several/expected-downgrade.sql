alter table t add column z text;
alter table t add column a text;
alter table t drop column d;
alter table t drop column c;
alter table t drop column b;
