drop table t;
drop extension hstore;
