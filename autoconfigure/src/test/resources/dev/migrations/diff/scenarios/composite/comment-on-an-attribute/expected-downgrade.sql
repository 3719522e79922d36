alter type address drop attribute zip;
comment on column address.street is 'with number';
comment on column address.city is null;
