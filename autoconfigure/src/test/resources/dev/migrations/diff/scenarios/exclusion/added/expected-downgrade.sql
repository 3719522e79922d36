alter table t drop constraint ex_t_r;
