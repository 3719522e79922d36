drop index i;
create index i on t (a) with (fillfactor = 70);
