drop view x;
drop materialized view m;
drop view w;
drop function f(v);
drop view v;
drop view recursive_one;
alter table t alter column a type integer;

create view recursive_one as
with recursive r(n) as (
         values (1)
        union all
         select r_1.n + 1
           from r r_1
          where r_1.n < 5
        )
 select r.n,
    t.a
   from r
     join t on t.id = r.n;

create view v as
select id,
    a
   from t;

comment on view v is 'V';
comment on column v.a is 'VA';
create trigger tr instead of insert on v for each row execute function tf();
comment on trigger tr on v is 'T';
grant select on v to pg_monitor;

create function f(v)
 returns integer
 language sql
as $function$select ($1).a$function$;

create view w as
select a
   from v
  where a in (1, 2);

create rule ru as
    on update to w do instead nothing;

comment on rule ru on w is 'R';

create materialized view m as
select a,
    count(*) as n
   from w
  group by a;

create unique index mi on m (a);
comment on index mi is 'x';
alter materialized view m cluster on mi;
grant select on m to pg_monitor;

create view x with (security_barrier = true) as
select a,
    n
   from m;
