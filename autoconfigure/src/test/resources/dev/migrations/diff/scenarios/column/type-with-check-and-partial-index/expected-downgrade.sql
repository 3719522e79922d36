drop index i;
alter table t drop constraint t_a_check;
alter table t alter column a type text;
create index i on t (b) where a = '1'::text;
alter table t add constraint t_a_check check (a <> ''::text);
