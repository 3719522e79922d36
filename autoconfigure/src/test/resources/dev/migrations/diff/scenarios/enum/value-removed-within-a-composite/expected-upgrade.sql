drop function noted(reaction);
alter type mood rename to mood_old;
alter type reaction rename to reaction_old;
alter type exchange rename to exchange_old;
create type mood as enum ('sad', 'glad');
create type reaction as (m mood, ms mood[], note text);
create type exchange as (one reaction, other reaction[]);

alter table t
    alter column e type exchange using e::text::exchange,
    alter column r type reaction using r::text::reaction,
    alter column rs type reaction[] using rs::text[]::reaction[];

drop type exchange_old;
drop type reaction_old;
drop type mood_old;
comment on column reaction.m is 'at first';

create function noted(r reaction)
 returns text
 language sql
 immutable
return (r).note;
