drop index i;
alter table t drop column b;
alter table t alter column a type integer;
alter table t add column b integer generated always as (a + 1) stored;
create index i on t (b);
