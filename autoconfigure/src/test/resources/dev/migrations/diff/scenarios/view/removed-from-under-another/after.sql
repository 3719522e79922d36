create table b (id int primary key); create view v2 as select b.id as id, b.id as bid from b; create view v3 as select * from v2;
