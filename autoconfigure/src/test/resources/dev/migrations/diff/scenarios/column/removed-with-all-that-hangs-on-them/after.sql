create table t (id int primary key); create view v as select id from t; create table r (x varchar(5)); 
