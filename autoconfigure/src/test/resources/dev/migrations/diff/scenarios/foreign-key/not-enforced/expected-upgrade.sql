alter table t add constraint f foreign key (a) references p (x) not enforced;
