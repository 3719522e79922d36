drop index i;
create unique index i on t (a);
