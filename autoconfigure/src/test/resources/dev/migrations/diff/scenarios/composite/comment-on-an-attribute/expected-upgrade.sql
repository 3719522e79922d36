alter type address add attribute zip text;
comment on column address.street is null;
comment on column address.city is 'as on the sign';
comment on column address.zip is 'five digits';
