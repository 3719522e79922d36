create table t (a int, constraint uq_t_a unique (a));
