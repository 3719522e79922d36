alter table t drop constraint ck_t_a;
