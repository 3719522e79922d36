alter type mood rename to mood_old;
create type mood as enum ('sad', 'ok', 'fine');

alter table t
    alter column a drop default,
    alter column a type mood using a::text::mood,
    alter column a set default 'ok',
    alter column b type mood[] using b::text[]::mood[],
    alter column c drop default,
    alter column c type mood using c::text::mood,
    alter column c set default 'fine';

drop type mood_old;
