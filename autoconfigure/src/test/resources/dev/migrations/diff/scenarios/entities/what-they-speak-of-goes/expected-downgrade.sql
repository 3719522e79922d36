create sequence s;

create table u (
    id integer
);

alter table t
    add column a integer,
    add column b text;

alter table t drop constraint ck_t_c;
alter table t drop column c;
drop sequence t_seq;
create index i on t (b);
alter table t add constraint t_a_key unique (a);
