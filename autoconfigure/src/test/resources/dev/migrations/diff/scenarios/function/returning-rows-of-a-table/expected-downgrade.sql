drop function f();
drop table t;
