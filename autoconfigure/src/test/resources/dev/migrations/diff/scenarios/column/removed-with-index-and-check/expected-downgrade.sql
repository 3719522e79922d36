alter table users add column age integer;
create index ages on users (age, email);
alter table users add constraint users_age_check check (age > 0);
