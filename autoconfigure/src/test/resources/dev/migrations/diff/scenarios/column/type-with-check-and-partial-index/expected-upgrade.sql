alter table t drop constraint t_a_check;
drop index i;
alter table t alter column a type integer using a::integer;
alter table t add constraint t_a_check check (a <> 0);
create index i on t (b) where a = 1;
