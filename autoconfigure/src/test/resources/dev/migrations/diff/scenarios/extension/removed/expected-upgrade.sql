alter table t drop column a;
drop extension hstore;
drop extension fuzzystrmatch;
