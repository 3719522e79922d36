drop view ages;

create view ages as
select u.id
   from users u,
    users v;

alter table users drop column age;
