alter table t alter column a set not null;

alter table g
    drop column c,
    drop column b;

alter table e drop constraint e_a_check;
alter table e drop constraint ck_e_b;

alter table g
    add column c integer,
    add column b integer generated always as (a + 1) virtual;

alter table e add constraint e_a_check check (a > 0) not enforced;
alter table fo add constraint fo_id_during_fkey foreign key (id, period during) references po (id, period during);
