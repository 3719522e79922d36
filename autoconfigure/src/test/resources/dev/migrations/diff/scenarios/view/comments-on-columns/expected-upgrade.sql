create or replace view v as
select a,
    b
   from t
  where a > 0;

comment on column v.a is null;
comment on column v.b is 'New';
