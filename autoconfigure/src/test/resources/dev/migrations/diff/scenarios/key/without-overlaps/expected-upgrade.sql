alter table t add constraint u unique (a, r without overlaps);
