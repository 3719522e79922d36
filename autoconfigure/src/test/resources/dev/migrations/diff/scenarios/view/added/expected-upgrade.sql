create view v with (security_barrier = true) as
select t.a,
    u.b
   from t,
    t u
  where u.b = 'X'::text;

comment on view v is 'Some';
