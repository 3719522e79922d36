create table t (a int);
create function f() returns setof t language sql as 'select * from t';
