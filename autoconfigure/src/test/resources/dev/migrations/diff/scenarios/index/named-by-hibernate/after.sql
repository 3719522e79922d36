create table t (a int, b text, c int, d jsonb, e int[]);
create index IDXfhmsvw9yvjkc4a9d0ap8yl2lo on t (a);
