create table p (id bigint not null, primary key (id));
create table t (id bigint not null, p bigint, primary key (id));
alter table t add constraint FK1cf90etcu98x1e6n9aks3tel3 foreign key (p) references p on delete cascade;
