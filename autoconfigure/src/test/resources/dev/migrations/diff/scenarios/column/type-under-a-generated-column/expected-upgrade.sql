drop index i;

alter table t
    drop column b,
    alter column a type bigint,
    add column b bigint generated always as (a + 1) stored;

create index i on t (b);
