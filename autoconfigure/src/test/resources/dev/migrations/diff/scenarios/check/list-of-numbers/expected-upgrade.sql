alter table t add constraint ck_t_a check (a in (1, 2));
alter table t add constraint ck_t_b check (b in (1, 2.5));
alter table t add constraint ck_t_c check (c not in (3, 4));
