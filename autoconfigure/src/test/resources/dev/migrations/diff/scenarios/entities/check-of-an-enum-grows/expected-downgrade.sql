alter table t drop constraint ck_t_a;
alter table t add constraint ck_t_a check (a in ('X', 'Y'));
