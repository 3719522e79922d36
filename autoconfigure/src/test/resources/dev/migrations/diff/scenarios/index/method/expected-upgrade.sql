drop index i;
create index i on t using hash (a);
