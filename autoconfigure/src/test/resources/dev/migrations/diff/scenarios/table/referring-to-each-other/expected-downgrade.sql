alter table house drop constraint fk_house_owner;
drop table person;
drop table house;
