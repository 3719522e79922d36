drop materialized view m;
drop view w;
drop view v;
alter type pair alter attribute y type bigint;

create view v as
select row(a, a::bigint)::pair as p,
    (row(1, 2::bigint)::pair).x as x
   from t;

create view w as
select p
   from v;

create materialized view m as
select null::pair as p
   from t;

comment on materialized view m is 'pairs';
create index i on m (p);
