create table z (id int primary key);
create table a (id int primary key, z int references z);
