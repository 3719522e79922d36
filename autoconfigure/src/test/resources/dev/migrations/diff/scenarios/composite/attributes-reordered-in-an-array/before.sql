create type address as (street text, city text);
create table t (homes address[], home address);
insert into t values (null, ('a', 'b'));
