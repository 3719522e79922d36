alter table t replica identity default;
drop statistics s;
drop trigger tr on t;
drop policy p on t;
alter sequence q owned by none;
drop view v;
alter table r drop constraint r_x_fkey;
alter table t drop constraint t_c_key;
alter table t drop constraint ck;
alter table t drop constraint ck2;
drop index i;

create view v as
select id
   from t;

alter table t
    drop column d,
    drop column c,
    drop column b,
    drop column a;

drop sequence q;
