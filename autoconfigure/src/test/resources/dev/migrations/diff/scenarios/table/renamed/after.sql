create table accounts (id serial primary key, email text unique);
create table post (id int primary key, author int references accounts);
create view emails as select u.email from accounts u, post p;
