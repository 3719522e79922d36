alter view v alter column a set default 5;
alter view v alter column b set default 'z';
alter view v alter column c drop default;
