create extension hstore;
create extension citext;
create table t (a hstore, b citext[]);
