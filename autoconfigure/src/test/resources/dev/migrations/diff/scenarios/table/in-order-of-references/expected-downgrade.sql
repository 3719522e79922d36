drop table a;
drop table z;
