drop table m26;
