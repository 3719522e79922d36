alter table t add constraint ck_t_a_b check (a < b);
