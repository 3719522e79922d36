drop view v;
drop table t;
drop table p;
drop sequence q;
drop domain dd;
drop type e;
