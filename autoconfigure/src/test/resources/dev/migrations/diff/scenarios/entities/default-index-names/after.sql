create table t (id bigint not null, a int, b int, primary key (id));
create index IDXfhmsvw9yvjkc4a9d0ap8yl2lo on t (b);
create index IDX1hmsvw9yvjkc4a9d0ap8yl2lo on t (a);
