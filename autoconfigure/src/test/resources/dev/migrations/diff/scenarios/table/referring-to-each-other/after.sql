create table person (id int primary key, home int);
create table house (id int primary key, owner int references person);
alter table person add foreign key (home) references house;
