create table t (a varchar(255), constraint ck_t_a check (a in ('X', 'Y')));
