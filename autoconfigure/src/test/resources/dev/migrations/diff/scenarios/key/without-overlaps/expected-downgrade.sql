alter table t drop constraint u;
