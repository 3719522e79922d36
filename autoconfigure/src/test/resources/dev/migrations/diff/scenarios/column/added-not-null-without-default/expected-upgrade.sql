alter table users add column age integer;

-- migrate: todo give the rows that are there a value of age, which has no default
alter table users alter column age set not null;
