-- migrate: todo make a table partitioned by range (at), fill it from m and put it in its place
select 1;
