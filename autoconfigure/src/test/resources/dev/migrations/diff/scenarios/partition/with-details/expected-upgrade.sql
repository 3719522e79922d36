drop table pd;
drop table p2a;
drop table p2;
drop table p1;
drop table p;
