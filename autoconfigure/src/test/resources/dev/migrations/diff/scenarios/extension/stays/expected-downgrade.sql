alter table t add column a hstore;
