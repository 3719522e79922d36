drop index i;
create index i on t (upper(b));
