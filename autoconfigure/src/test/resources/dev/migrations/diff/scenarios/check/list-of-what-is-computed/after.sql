create table t (a varchar(9), b varchar(9), c jsonb, constraint ck1 check (coalesce(a, b) in ('X', 'Y')), constraint ck2 check (cast(c ->> 'd' as varchar) not in ('X', 'Y')));
