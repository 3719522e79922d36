alter table t set logged;
