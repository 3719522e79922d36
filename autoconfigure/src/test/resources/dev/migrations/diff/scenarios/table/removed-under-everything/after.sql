create table ref (id int primary key, base_id int); create table ut (z int);
