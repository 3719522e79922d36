-- migrate: todo make a table partitioned by nothing, fill it from m and put it in its place
select 1;
