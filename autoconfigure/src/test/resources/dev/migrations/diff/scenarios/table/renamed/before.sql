create table users (id serial primary key, email text unique);
create table post (id int primary key, author int references users);
create view emails as select u.email from users u, post p;
