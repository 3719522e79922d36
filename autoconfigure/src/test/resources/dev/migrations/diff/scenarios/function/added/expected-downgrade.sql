drop function f(integer);
