alter table house drop constraint house_owner_fkey;
drop table person;
drop table house;
