create schema tools;
-- create extension if not exists citext
create extension if not exists "uuid-ossp";
create table t (b int);
