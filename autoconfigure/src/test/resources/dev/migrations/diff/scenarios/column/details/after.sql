create table t (a text compression pglz, b int);
alter table t alter a set statistics 500, alter b set (n_distinct = 5);
alter table t set (toast.autovacuum_enabled = false);
