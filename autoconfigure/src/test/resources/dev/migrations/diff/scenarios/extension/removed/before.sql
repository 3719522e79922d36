create schema tools;
create extension fuzzystrmatch schema tools;
create extension "uuid-ossp";
create extension hstore;
create table t (a hstore, b int);
