create table t (a int, b text, c int, d jsonb, e int[]);
create function f(int) returns int language sql immutable as 'select $1';
create index i on t (f(a));
