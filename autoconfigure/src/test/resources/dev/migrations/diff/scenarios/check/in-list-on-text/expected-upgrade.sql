alter table t add constraint ck_t_a check (a not in ('X', 'Y'));
