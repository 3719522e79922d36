create table t (a bigint, b numeric(4,1), c smallint);
