alter view v alter column a drop default;
alter view v alter column b set default 'x';
alter view v alter column c set default 'y';
