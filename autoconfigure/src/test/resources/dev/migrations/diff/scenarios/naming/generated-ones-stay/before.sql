create table users (id int primary key, email text unique check (email <> ''));
create table orders (id int, users_id int constraint "FKoixwfhgxuda232r3m5llu7few" references users,
    constraint "UKfhmsvw9yvjkc4a9d0ap8yl2lo" unique (id));
create index on orders (users_id);
