drop materialized view m;
drop view w;
drop view v;
alter type pair alter attribute y type integer;

create view v as
select row(a, a)::pair as p,
    (row(1, 2)::pair).x as x
   from t;

create view w as
select p
   from v;

create materialized view m as
select null::pair as p
   from t;

comment on materialized view m is 'pairs';
create index i on m (p);
