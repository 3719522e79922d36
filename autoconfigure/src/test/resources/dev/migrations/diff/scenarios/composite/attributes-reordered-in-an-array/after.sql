create type address as (city text, street text);
create table t (homes address[], home address);
