alter type address rename to address_old;
create type address as (street text, city text);
alter table t alter column home type address using case when home is distinct from null then row((home).street, (home).city)::address end;

-- migrate: todo say after using how the old attributes in homes become the new ones
alter table t alter column homes type address[] using homes::text[]::address[];

drop type address_old;
