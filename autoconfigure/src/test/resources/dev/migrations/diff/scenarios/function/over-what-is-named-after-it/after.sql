create table journal (
    id integer primary key
);

create view thick as
select id
from journal
where id > 100;

create function b_double(n integer) returns integer
language sql as 'select n * 2';

create function a_quadruple(n integer) returns integer
language sql as 'select b_double(b_double(n))';

create function a_thickest() returns integer
language sql as 'select max(id) from THICK';
