drop index i;
create index i on t (a desc);
