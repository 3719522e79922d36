comment on column v.b is null;
comment on column v.a is 'Old';

create or replace view v as
select a,
    b
   from t;
