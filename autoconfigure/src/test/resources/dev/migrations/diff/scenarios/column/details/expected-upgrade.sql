alter table t set (toast.autovacuum_enabled = false);

alter table t
    alter column a set compression pglz,
    alter column a set statistics 500,
    alter column b set (n_distinct = 5);
