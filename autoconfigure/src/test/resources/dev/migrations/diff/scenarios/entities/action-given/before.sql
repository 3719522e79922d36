create table p (id bigint primary key);
create table t (id bigint primary key, p bigint, constraint fk_t_p foreign key (p) references p);
