drop index i;
create index i on t (b text_pattern_ops);
