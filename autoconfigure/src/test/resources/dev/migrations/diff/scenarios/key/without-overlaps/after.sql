create table t (a int4range, r int4range, constraint u unique (a, r without overlaps));
