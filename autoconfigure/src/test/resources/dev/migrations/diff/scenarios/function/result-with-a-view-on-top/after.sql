create function f(a int) returns bigint language sql immutable as 'select 1';
create view v as select f(1) as b;
