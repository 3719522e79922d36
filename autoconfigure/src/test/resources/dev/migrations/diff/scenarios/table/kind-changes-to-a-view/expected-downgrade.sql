drop view t;

create table t (
    a integer
);
