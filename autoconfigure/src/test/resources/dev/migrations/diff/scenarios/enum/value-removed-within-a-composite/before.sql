create type mood as enum ('sad', 'bored', 'glad');
create type reaction as (m mood, ms mood[], note text);
comment on column reaction.m is 'at first';
create type exchange as (one reaction, other reaction[]);
create function noted(r reaction) returns text immutable language sql return r.note;
create table t (r reaction, rs reaction[], e exchange);
insert into t values (('sad', '{glad}', 'a "b", c'), array[('glad', null, '')::reaction], row(null, '{}'));
