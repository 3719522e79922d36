drop view v;
alter type mood rename to mood_old;
alter domain feeling rename to feeling_old;
alter domain feelings rename to feelings_old;
create type mood as enum ('sad', 'glad');

create domain feeling as mood default 'glad'
    constraint feeling_check check (value <> 'sad'::mood);

create domain feelings as mood[];

alter table t
    alter column a type feeling using a::text::feeling,
    alter column b type feeling[] using b::text[]::feeling[],
    alter column c type feelings using c::text::feelings,
    alter column d type mood using d::text::mood,
    alter column e drop default,
    alter column e type feeling using e::text::feeling,
    alter column e set default 'glad'::mood;

drop domain feelings_old;
drop domain feeling_old;
drop type mood_old;
comment on domain feeling is 'of today';

create view v as
select a
   from t;
