drop table m26;
drop table m;
