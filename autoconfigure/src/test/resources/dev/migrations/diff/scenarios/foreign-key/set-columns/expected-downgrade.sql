alter table t drop constraint f;
alter table t add constraint f foreign key (a, b) references p (x, y) on delete set null;
