create table t (a int constraint must not null, b int, c int not null); alter table t add constraint later not null b not valid;
create table g (a int, b int generated always as (a + 1) virtual, c int);
create table e (a int check (a > 0) not enforced, b int);
create table po (id int4range, during daterange, primary key (id, during without overlaps)); create table fo (id int4range, during daterange, foreign key (id, period during) references po (id, period during));
