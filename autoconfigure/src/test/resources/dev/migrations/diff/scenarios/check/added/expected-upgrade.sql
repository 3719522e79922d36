alter table t add constraint ck_t_a check (a >= 1 and a <= 9);
