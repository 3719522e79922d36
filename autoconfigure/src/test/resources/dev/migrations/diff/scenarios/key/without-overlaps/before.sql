create table t (a int4range, r int4range);
