create table t (a int, b varchar(10));
create view v with (security_barrier) as select a, b from t;
alter view v alter column a set default 5;
alter view v alter column b set default upper('x');
comment on view v is 'kept';
comment on column v.a is 'kept too';
grant update (a) on v to public;
create rule r as on insert to v do instead insert into t values (new.a, new.b);
