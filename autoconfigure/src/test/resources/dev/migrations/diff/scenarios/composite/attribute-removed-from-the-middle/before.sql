create type address as (street text, floor int, city text);
create table t (id int, home address);
insert into t values (1, ('a', 1, 'b')), (2, null), (3, (null, null, null));
