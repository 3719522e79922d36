create table a (b_c int);
