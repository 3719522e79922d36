alter table t drop column a;
drop extension hstore;
