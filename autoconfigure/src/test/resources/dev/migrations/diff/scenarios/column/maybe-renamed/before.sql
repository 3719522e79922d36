create table t (id int, mail text not null);
