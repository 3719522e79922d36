alter table fo drop constraint fo_id_during_fkey;
alter table e drop constraint e_a_check;

alter table g
    drop column b,
    drop column c;

alter table e add constraint ck_e_b check (b > 0) not enforced;
alter table e add constraint e_a_check check (a > 0);

alter table g
    add column b integer generated always as (a + 2) virtual,
    add column c integer generated always as (a * 3) stored;

alter table t alter column a drop not null;
