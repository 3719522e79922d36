alter table t no inherit p;
