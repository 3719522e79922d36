create type address as (street text, city text);
comment on column address.street is 'with number';
