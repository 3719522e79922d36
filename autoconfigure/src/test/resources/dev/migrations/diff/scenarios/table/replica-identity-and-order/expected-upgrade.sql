alter table t set without cluster;
drop index ix;
alter table t alter column b type varchar(5);
alter table t rename constraint u to u2;
alter materialized view m set without cluster;
alter table t replica identity using index u2;
alter table t cluster on uu;
alter table w replica identity nothing;
