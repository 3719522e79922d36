alter table users alter column email drop default;
