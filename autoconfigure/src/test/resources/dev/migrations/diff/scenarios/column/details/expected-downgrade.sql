alter table t
    alter column b reset (n_distinct),
    alter column a set compression default,
    alter column a set statistics -1;

alter table t reset (toast.autovacuum_enabled);
