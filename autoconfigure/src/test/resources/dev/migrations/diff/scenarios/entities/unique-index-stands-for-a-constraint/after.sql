create table t (id bigint not null, email text not null, primary key (id), constraint ukfhmsvw9yvjkc4a9d0ap8yl2lo unique (email));
