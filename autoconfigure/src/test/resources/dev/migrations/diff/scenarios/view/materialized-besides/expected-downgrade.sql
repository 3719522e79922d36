alter materialized view n alter column a set statistics -1;
alter materialized view n set without cluster;
drop index j;
drop materialized view m;
alter table t alter column a type integer;
create index j on n (a);

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
alter materialized view n cluster on j;
