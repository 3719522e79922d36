drop index i;
create index i on t (lower(b));
