create table p (id int primary key);
create table t (x int);
alter table t add constraint f foreign key (x) references p not valid;
alter table t add constraint c check (x > 0) not valid;
