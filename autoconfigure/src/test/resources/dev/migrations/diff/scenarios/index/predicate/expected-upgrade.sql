drop index i;
create index i on t (a) where c is not null;
