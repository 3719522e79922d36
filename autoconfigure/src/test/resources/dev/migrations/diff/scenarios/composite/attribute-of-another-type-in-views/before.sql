create type pair as (x int, y int);
create table t (a int);
create materialized view m as select null::pair as p from t;
create index i on m (p);
comment on materialized view m is 'pairs';
create view v as select row(a, a)::pair as p, (row(1, 2)::pair).x as x from t;
create view w as select p from v;
create view plain as select a from t;
