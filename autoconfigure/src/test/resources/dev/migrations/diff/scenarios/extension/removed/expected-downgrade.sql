create extension fuzzystrmatch schema tools;
create extension hstore;
alter table t add column a hstore;
