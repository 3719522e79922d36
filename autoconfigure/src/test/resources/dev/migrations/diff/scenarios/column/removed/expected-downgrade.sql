alter table users add column age integer default 3;
