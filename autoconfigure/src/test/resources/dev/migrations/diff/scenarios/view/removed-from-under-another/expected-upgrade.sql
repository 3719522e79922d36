drop view v3;
drop view v2;
drop view v1;

create view v2 as
select id,
    id as bid
   from b;

create view v3 as
select id,
    bid
   from v2;

drop table a;
