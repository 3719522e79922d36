alter table t rename constraint other to one;
