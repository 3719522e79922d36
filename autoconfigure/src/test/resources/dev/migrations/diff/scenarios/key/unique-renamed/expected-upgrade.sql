alter table t rename constraint one to other;
