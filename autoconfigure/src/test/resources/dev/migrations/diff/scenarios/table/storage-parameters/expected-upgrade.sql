alter table t set (fillfactor = 80), reset (autovacuum_enabled);
