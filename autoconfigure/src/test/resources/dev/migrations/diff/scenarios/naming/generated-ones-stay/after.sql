create table users (id int primary key, email text);
alter table users add unique (email), add check (email <> '');
create table orders (id int, users_id int);
alter table orders add constraint "FKanother0hash1of2the3same4" foreign key (users_id) references users,
    add constraint "UKanother0hash1of2the3same4" unique (id);
create index "IDXanother0hash1of2the3same4" on orders (users_id);
