create table t (id int, s varchar(20));
create function f(a int, b text default 'X') returns table (x int, y text) language sql stable begin atomic select t.id, t.s from t where t.id in (1, 2) and t.s in ('a', 'b'); end;
