create table t (id int, email text not null);
