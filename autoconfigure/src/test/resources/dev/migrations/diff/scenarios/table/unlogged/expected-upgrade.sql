alter table t set unlogged;
