----
create table people (id int primary key, email text, tags text[], born date);
----
create index on people (lower(email) text_pattern_ops, born desc nulls last);
----
create unique index people_email on people (email) include (born) where email <> ';';
----
create index if not exists people_tags on people using gin (tags) with (fastupdate = off);
---- outside
create index concurrently people_born on people (born);
---- outside
create unique index concurrently if not exists people_born_unique on people (born, id);
---- outside
create index concurrently on people using hash (id);
---- outside
reindex index concurrently people_born;
---- outside
reindex (verbose, concurrently) table people;
----
reindex (concurrently false) table people;
----
reindex table people;
---- outside
REINDEX SCHEMA public;
---- outside
drop index concurrently if exists people_born;
----
drop index people_tags;
----
alter index people_email rename to people_email_key;
----
alter index people_email_key set (fillfactor = 80);
----
create statistics people_stats (dependencies, mcv) on email, born from people;
----
alter statistics people_stats set statistics 100;
----
cluster people using people_pkey;
---- outside
cluster;
---- outside
cluster verbose;
---- outside
vacuum;
---- outside
vacuum (analyze, verbose) people (email);
---- outside
VACUUM FULL people;
----
analyze;
----
create materialized view people_count as select count(*) as n from people with no data;
----
create unique index on people_count (n);
----
refresh materialized view people_count;
----
refresh materialized view concurrently people_count;
----
create table measures (at date not null) partition by range (at);
----
create table measures_1 partition of measures for values from ('2026-01-01') to ('2026-02-01');
----
create table measures_2 partition of measures for values from ('2026-02-01') to ('2026-03-01');
----
alter table measures detach partition measures_1;
---- outside
alter table only measures detach partition measures_2 concurrently;
----
alter table measures attach partition measures_1 for values from ('2026-01-01') to ('2026-02-01');
----
alter table people replica identity using index people_pkey;
----
alter table people cluster on people_pkey;
---- since 17
select * from people where email = any (array['a;']) order by id fetch first 3 rows with ties;
