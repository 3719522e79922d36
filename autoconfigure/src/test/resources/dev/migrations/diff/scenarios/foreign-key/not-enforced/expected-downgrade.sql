alter table t drop constraint f;
