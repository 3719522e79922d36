drop table t;
drop function f(integer);
