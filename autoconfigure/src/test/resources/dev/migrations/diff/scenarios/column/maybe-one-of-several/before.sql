create table t (id int, a text, z text);
