create table t (a bigint check (a in (1, 2)), b numeric(4,1) check (b in (1, 2.5)), c smallint check (c not in (3, 4)));
