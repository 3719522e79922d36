create table t (a int, b varchar(9));
create index on t (a) where b in ('X', 'Y');
