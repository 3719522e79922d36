drop table t;
drop table p;
