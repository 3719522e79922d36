create table a (id int, constraint pk_a primary key (id));
create table b (id int, constraint pk_b primary key (id));
create table t (x int, constraint fk_t_x foreign key (x) references a, constraint uq_t_x unique (x));
