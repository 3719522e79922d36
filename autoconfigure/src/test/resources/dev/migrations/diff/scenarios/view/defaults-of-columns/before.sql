create table t (a int, b text, c text);
create view v as select a, b, c from t;
alter view v alter column b set default 'x';
alter view v alter column c set default 'y';
