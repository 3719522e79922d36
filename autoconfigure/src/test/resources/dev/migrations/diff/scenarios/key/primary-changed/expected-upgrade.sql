alter table t drop constraint t_pkey;
alter table t add constraint t_pkey primary key (a, b);
