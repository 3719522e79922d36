drop function a_thickest();
drop view thick;
drop function a_quadruple(integer);
drop function b_double(integer);
