alter table t drop column a;
drop type mood;
