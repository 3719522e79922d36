drop view v;
alter table t alter column a type integer;

create view v with (security_barrier = true) as
select a,
    b
   from t;

comment on view v is 'kept';
comment on column v.a is 'kept too';
alter view v alter column a set default 5;
alter view v alter column b set default upper('x'::text);

create rule r as
    on insert to v do instead  insert into t (a, b)
  values (new.a, new.b);

grant update (a) on v to public;
