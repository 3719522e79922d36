create table t (id bigint primary key, a int unique, b text);
create index i on t (b);
create sequence s;
create table u (id int);
