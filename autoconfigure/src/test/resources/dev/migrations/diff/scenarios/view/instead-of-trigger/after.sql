create table t (a int, b text, c int, d jsonb, e int[]);
create view v as select t.a, u.b from t, t u;
create function f() returns trigger language plpgsql as 'begin return null; end';
create trigger g instead of insert on v for each row execute function f();
