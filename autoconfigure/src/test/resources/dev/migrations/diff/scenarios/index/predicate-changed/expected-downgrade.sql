drop index i;
create index i on t (a) where b = 'x'::text;
