create table t (id int, a json default '{}');
