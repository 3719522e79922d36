create table t (a text, id serial);
