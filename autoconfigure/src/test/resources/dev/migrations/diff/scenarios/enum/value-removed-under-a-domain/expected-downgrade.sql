drop view v;
alter type mood add value 'bored' before 'glad';

create view v as
select a
   from t;
