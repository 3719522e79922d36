create table a (
    id integer not null,
    constraint a_pkey primary key (id)
);

drop view v3;
drop view v2;

create view v1 as
select id
   from a;

create view v2 as
select v1.id,
    b.id as bid
   from v1,
    b;

create view v3 as
select id,
    bid
   from v2;
