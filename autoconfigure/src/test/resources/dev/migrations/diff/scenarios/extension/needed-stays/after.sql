create table t (a hstore, b citext[], c int);
