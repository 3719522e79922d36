create table t (a varchar(255) check ((a in ('X','Y','Z'))));
