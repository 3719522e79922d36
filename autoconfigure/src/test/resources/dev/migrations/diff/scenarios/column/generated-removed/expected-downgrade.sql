alter table t
    drop column b,
    add column b integer generated always as (a + 1) stored;
