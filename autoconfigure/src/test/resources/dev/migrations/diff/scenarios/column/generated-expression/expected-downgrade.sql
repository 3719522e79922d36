alter table t drop constraint t_b_check;

alter table t
    drop column b,
    add column b integer generated always as (a + 1) stored;

alter table t add constraint t_b_check check (b > 0);
