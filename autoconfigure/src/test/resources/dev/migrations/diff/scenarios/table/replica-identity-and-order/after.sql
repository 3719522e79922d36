create table t (id int primary key, a text not null, b varchar(5) not null, constraint u2 unique (a)); create unique index uu on t (b); alter table t replica identity using index u2, cluster on uu; create table w (id int); alter table w replica identity nothing;
create materialized view m as select a from t; create index mi on m (a);
