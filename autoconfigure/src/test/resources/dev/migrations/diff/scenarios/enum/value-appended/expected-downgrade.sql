alter type mood rename to mood_old;
create type mood as enum ('sad', 'ok');
alter table t alter column a type mood using a::text::mood;
drop type mood_old;
