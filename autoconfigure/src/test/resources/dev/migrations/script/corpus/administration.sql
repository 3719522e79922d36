----
create schema app;
----
create schema authored authorization current_user
    create table inside (id int)
    create view seen as select id from inside;
----
create role app_reader nologin;
----
grant usage on schema app to app_reader;
----
alter default privileges in schema app grant select on tables to app_reader;
----
revoke all on schema app from public;
----
create table app.secrets (id int, owner name);
----
create policy own on app.secrets as permissive for select to app_reader using (owner = current_user or owner = ';');
----
alter policy own on app.secrets rename to owned;
----
create extension if not exists plpgsql;
----
create view app.visible with (security_barrier) as select * from app.secrets where owner <> ';' with check option;
---- since 15
create view app.invoked with (security_invoker = true) as select * from app.secrets;
----
create or replace view app.visible as select * from app.secrets;
----
alter view app.visible set schema public;
----
create publication everything for all tables;
---- since 15
create publication some_rows for table app.secrets where (id > 1);
----
create subscription unconnected connection 'host=nowhere; dbname=x' publication p with (connect = false);
---- refused
drop subscription unconnected;
----
alter subscription unconnected enable;
---- refused
alter subscription unconnected refresh publication;
---- refused
alter subscription unconnected set publication r;
---- refused
alter subscription unconnected add publication r with (copy_data = false);
----
alter subscription unconnected disable;
---- refused since 17
alter subscription unconnected set (failover = true);
---- refused since 18
alter subscription unconnected set (two_phase = false);
----
alter subscription unconnected set (slot_name = none);
----
alter subscription unconnected set publication p, q with (refresh = false);
---- either
drop subscription unconnected;
---- refused
create subscription connected connection 'host=127.0.0.1 port=1' publication p;
---- outside
create database another_of_the_corpus;
---- outside
alter database another_of_the_corpus set tablespace pg_default;
----
alter database another_of_the_corpus set work_mem = '8MB';
---- outside
drop database if exists another_of_the_corpus;
---- outside
alter system set work_mem = '5MB';
---- outside
alter system reset all;
----
alter role app_reader set search_path = app, public;
---- refused
create tablespace elsewhere location '/nowhere; at all';
---- refused
drop tablespace elsewhere;
---- refused
reindex system another;
---- refused
reindex database another;
---- outside
discard all;
----
discard plans;
----
set search_path to app, "$user", public;
----
set local lock_timeout = '2s';
----
set session statement_timeout to '10min';
----
set time zone 'Europe/Berlin';
----
reset search_path;
----
select set_config('search_path', 'public', false);
----
show server_version;
----
savepoint here;
----
listen channel;
----
notify channel, 'payload; with semicolon';
----
unlisten *;
----
create foreign data wrapper nothing;
----
create server far foreign data wrapper nothing options (host 'a;b');
----
create foreign table distant (id int) server far options (table_name 'x');
----
create user mapping for current_user server far options (user 'u', password 'p;w');
----
create text search configuration plain (copy = simple);
----
create collation numeric_order (provider = icu, locale = 'de-u-kn-true');
----
create operator class even for type int using btree as operator 1 <, function 1 btint4cmp(int, int);
----
create access method own_heap type table handler heap_tableam_handler;
----
create language plpgsql_again handler plpgsql_call_handler;
----
reassign owned by app_reader to current_user;
----
drop owned by app_reader;
----
drop schema app cascade;
----
drop role app_reader;
----
checkpoint;
----
load 'plpgsql';
