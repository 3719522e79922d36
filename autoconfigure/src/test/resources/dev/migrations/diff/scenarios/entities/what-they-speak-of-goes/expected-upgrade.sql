alter table t drop constraint t_a_key;
drop index i;
create sequence t_seq increment by 50;
alter table t add column c varchar(255);
alter table t add constraint ck_t_c check (c in ('X', 'Y'));

alter table t
    drop column b,
    drop column a;

drop table u;
drop sequence s;
