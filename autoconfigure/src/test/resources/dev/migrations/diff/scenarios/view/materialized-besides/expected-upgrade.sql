alter materialized view n set without cluster;
drop materialized view m;
drop index j;
alter table t alter column a type bigint;

create materialized view m with (fillfactor = 70) as
select a,
    b
   from t;

create index i on m (a);
alter materialized view m alter column a set statistics 500;
alter materialized view m alter column a set (n_distinct = 7);
alter materialized view m alter column b set storage external;
alter materialized view m alter column b set compression pglz;
alter materialized view m cluster on i;
create unique index j on n (a);
alter materialized view n alter column a set statistics 300;
alter materialized view n cluster on j;
