create type mood as enum ('sad', 'ok');
alter table t add column a mood;
