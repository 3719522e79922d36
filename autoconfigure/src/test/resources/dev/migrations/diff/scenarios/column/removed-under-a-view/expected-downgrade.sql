alter table users add column age integer;
drop view ages;

create view ages as
select u.id,
    u.age
   from users u,
    users v;
