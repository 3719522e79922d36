create table t (a int, constraint UKfhmsvw9yvjkc4a9d0ap8yl2lo unique (a));
