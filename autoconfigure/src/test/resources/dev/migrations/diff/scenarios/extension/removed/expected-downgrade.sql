create extension hstore;
alter table t add column a hstore;
