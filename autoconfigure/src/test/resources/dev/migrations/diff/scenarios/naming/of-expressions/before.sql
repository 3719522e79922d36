create table users (id int, email text, data jsonb);
