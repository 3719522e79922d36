create type address as (street text, city text, zip text);
comment on column address.city is 'as on the sign';
comment on column address.zip is 'five digits';
