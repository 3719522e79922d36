alter table t add column mail text;

-- migrate: todo give the rows that are there a value of mail, which has no default
alter table t alter column mail set not null;

alter table t drop column email;
