alter type mood rename to mood_old;
alter domain feeling rename to feeling_old;
create type mood as enum ('sad', 'glad');
create domain feeling as mood;
alter table t alter column a type feeling using a::text::feeling;
drop domain feeling_old;
drop type mood_old;
