alter table t drop constraint f,
    add constraint f foreign key (a) references p (x) not valid;
