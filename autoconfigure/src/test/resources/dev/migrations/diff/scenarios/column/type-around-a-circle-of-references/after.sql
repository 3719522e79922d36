create table a (id bigint primary key, b_id bigint); create table b (id bigint primary key, c_id bigint); create table c (id bigint primary key, a_id bigint references a);
alter table a add foreign key (b_id) references b; alter table b add foreign key (c_id) references c deferrable initially deferred;
