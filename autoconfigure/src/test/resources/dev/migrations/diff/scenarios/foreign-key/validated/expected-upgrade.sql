alter table t validate constraint f;
