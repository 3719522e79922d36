create table t (a varchar(9), b varchar(9), c jsonb);
