alter table t drop constraint t_a_check;
alter table t add constraint t_a_check check (a in ('X', 'Y'));
