alter table t drop column b;
alter table t add column b integer generated always as (a + 1) stored;
