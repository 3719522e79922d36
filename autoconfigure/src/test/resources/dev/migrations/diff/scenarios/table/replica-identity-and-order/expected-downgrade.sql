alter table w replica identity full;
alter table t replica identity using index uu;
alter table t set without cluster;
alter materialized view m cluster on mi;
alter table t rename constraint u2 to u;
alter table t alter column b type text;
create index ix on t (b);
alter table t cluster on u;
