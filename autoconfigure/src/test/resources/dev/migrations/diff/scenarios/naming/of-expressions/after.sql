create table users (id int, email text, data jsonb);
create index on users (lower(email), id desc);
create index on users ((data ->> 'name'::text));
create index on users (coalesce(email, 'none')) where id > 7;
