create table t (
    x integer
);

alter table t add constraint f foreign key (x) references p (id) not valid;
alter table t add constraint c check (x > 0) not valid;
