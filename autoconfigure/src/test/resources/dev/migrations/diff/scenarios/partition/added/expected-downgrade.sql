drop table rest;
drop table m26;
