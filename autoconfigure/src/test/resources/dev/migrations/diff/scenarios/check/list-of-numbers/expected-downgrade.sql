alter table t drop constraint ck_t_c;
alter table t drop constraint ck_t_b;
alter table t drop constraint ck_t_a;
