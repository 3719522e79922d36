create table t (id int primary key, a text not null, b text not null, constraint u unique (a)); create index ix on t (b); create unique index uu on t (b); alter table t replica identity using index uu, cluster on u; create table w (id int); alter table w replica identity full;
create materialized view m as select a from t; create index mi on m (a); alter materialized view m cluster on mi;
