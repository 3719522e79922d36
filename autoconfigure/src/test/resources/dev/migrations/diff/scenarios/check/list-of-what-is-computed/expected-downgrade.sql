alter table t drop constraint ck2;
alter table t drop constraint ck1;
