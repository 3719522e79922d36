create function f(a int) returns int language sql immutable as 'select A';
comment on function f(int) is 'An f';
