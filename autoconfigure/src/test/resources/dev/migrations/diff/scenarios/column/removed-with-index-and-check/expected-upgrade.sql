alter table users drop constraint users_age_check;
drop index ages;
alter table users drop column age;
