drop index i;
drop function f(integer);
