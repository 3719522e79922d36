create table t (a int, b int not null, c int constraint other not null);
create table g (a int, b int generated always as (a + 2) virtual, c int generated always as (a * 3) stored);
create table e (a int check (a > 0), b int check (b > 0) not enforced);
create table po (id int4range, during daterange, primary key (id, during without overlaps)); create table fo (id int4range, during daterange);
