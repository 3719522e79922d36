alter type address rename to address_old;
create type address as (street text, floor integer, city text);
alter table t alter column home type address using case when home is distinct from null then row((home).street, null, (home).city)::address end;
drop type address_old;
