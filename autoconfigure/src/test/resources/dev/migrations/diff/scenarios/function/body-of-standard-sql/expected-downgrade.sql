drop function f(integer, text);
