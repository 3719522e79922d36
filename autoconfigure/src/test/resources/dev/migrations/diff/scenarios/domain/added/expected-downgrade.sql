drop table t;
drop domain positive;
